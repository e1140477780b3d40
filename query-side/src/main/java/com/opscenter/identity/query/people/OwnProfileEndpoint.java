package com.opscenter.identity.query.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OwnProfile;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who one is.
@RestController
class OwnProfileEndpoint {

    private final Sights sights;
    private final PersonReads people;
    private final UserViews views;

    OwnProfileEndpoint(Sights sights, PersonReads people, UserViews views) {
        this.sights = sights;
        this.people = people;
        this.views = views;
    }

    /// One's own names and address; service accounts are no people and have none.
    @GetMapping("/api/v1/account/profile")
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<OwnProfile> own(Caller caller, When when) {
        Sight sight = sights.of(caller, when, PersonReads.FEATURES);
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        OwnProfile profile =
                people.find(person, sight.moment())
                        .map(views::of)
                        .map(OwnProfile::of)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("profile")));
        return sight.answer(profile, profile.version());
    }
}
