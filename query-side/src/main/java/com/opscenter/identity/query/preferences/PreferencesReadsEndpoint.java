package com.opscenter.identity.query.preferences;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How one is shown things.
@RestController
class PreferencesReadsEndpoint {

    private final Sights sights;
    private final ChosenPreferences chosen;

    PreferencesReadsEndpoint(Sights sights, ChosenPreferences chosen) {
        this.sights = sights;
        this.chosen = chosen;
    }

    /// One's own preferences; null where nothing was chosen.
    @GetMapping("/api/v1/account/preferences")
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<PreferencesView> own(Caller caller, When when) {
        Sight sight = sights.of(caller, when, ChosenPreferences.FEATURES);
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        PreferencesView view = chosen.of(person, sight.moment());
        Long version = view.version();
        return version == null ? sight.answer(view) : sight.answer(view, version);
    }
}
