package com.opscenter.identity.query.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FindPreferences;
import com.opscenter.identity.api.PreferencesEvent.PreferencesChosen;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class PreferencesReadsIT {

    /// One who acts for another organization than the one people's own things are kept in.
    private static final Caller ALICE = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");

    private static final UserId ID = Objects.requireNonNull(ALICE.person());
    private static final PreferencesView NONE =
            new PreferencesView(null, null, null, null, Map.of(), null);

    private final PreferencesProjection projection = new PreferencesProjection();
    private final ReadSide side = new ReadSide(projection);
    private final ChosenPreferences chosen =
            new ChosenPreferences(projection, side.reads, side.sights);
    private final PreferencesReadsEndpoint endpoint =
            new PreferencesReadsEndpoint(side.sights, chosen);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void nothing_is_chosen_at_first_and_has_no_version() {
        ResponseEntity<PreferencesView> answer = endpoint.own(ALICE, new When(null, null));
        assertThat(answer.getBody()).isEqualTo(NONE);
        assertThat(answer.getHeaders().getETag()).isNull();
    }

    @Test
    void what_was_chosen_is_shown_whatever_organization_one_acts_for() {
        choose(ID, Map.of("density", "compact"));
        choose(
                ID,
                Map.of(
                        "time_zone", "Europe/Berlin",
                        "shortcuts", "false",
                        "table_layouts.sources", "name"));
        ResponseEntity<PreferencesView> answer = endpoint.own(ALICE, new When(null, null));
        assertThat(answer.getBody())
                .isEqualTo(
                        new PreferencesView(
                                "Europe/Berlin", null, null, false, Map.of("sources", "name"), 1L));
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(chosen.on(new FindPreferences(ID, side.history.head())))
                .contains(Objects.requireNonNull(answer.getBody()));
    }

    @Test
    void the_past_keeps_what_was_chosen_then_and_others_have_their_own() {
        choose(ID, Map.of("motion", "reduced"));
        String then = "pos:" + side.history.head();
        choose(ID, Map.of());
        choose(new UserId("bob"), Map.of("motion", "full"));
        assertThat(own(then).motion()).isEqualTo("reduced");
        assertThat(own(null).motion()).isNull();
    }

    private void choose(UserId user, Map<String, String> preferences) {
        side.history.append(new PreferencesChosen(user, preferences));
        side.projecting.settle();
    }

    private PreferencesView own(@Nullable String at) {
        return Objects.requireNonNull(endpoint.own(ALICE, new When(at, null)).getBody());
    }
}
