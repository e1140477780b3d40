package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserCommand.ObserveRoles;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.store.SnapshotRoundTrip;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The newer of what was decided here and of what a token shows decides which roles somebody holds.
class ObservedRolesTest {

    /// In the middle of a second, as decisions are; tokens know whole ones.
    private static final Instant THEN = Instant.parse("2026-11-21T13:30:25.400Z");

    private static final Refusal LAST =
            new Refusal("last-admin", "One person must be left who administers the platform");

    private User user = new User.Unknown();
    private RoleNews news = RoleNews.NONE;

    @Test
    void a_token_that_is_newer_decides() {
        given(registered(NAMES, "viewer"), THEN);
        assertThat(shown(60, "operator"))
                .containsExactly(observed(60, "operator", "operator", "viewer"));
        assertThat(user.roles()).containsExactly("operator");
    }

    @Test
    void one_of_the_same_second_counts_as_newer() {
        given(registered(NAMES, "viewer"), THEN);
        assertThat(shown(0, "operator")).hasSize(1);
        assertThat(user.roles()).containsExactly("operator");
    }

    @Test
    void a_decision_that_is_newer_stays_and_the_difference_is_told_once() {
        given(registered(NAMES, "viewer"), THEN);
        given(new RolesChanged(GRACE, Set.of("auditor"), Set.of("viewer")), THEN.plusSeconds(100));
        assertThat(shown(60, "operator"))
                .containsExactly(observed(60, "operator", "auditor", "auditor"));
        assertThat(shown(61, "operator")).isEmpty();
        assertThat(shown(60, "operator")).isEmpty();
        assertThat(user.roles()).containsExactly("auditor");
        assertThat(shown(101, "operator")).hasSize(1);
        assertThat(user.roles()).containsExactly("operator");
    }

    @Test
    void a_provider_that_has_not_heard_of_a_change_yet_undoes_nothing() {
        given(registered(NAMES, "admin", "viewer"), THEN);
        given(
                new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin", "viewer")),
                THEN.plusSeconds(10));
        shown(12, "admin", "viewer");
        assertThat(user.roles()).containsExactly("viewer");
        shown(12, "operator");
        assertThat(user.roles()).containsExactly("operator");
    }

    @Test
    void a_role_that_was_taken_does_not_come_back_however_long_the_provider_shows_it() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin")), THEN);
        assertThat(shown(61, "admin")).containsExactly(observed(61, "admin", "viewer", "viewer"));
        assertThat(shown(86_400, "admin")).isEmpty();
        assertThat(user.roles()).containsExactly("viewer");
    }

    @Test
    void nor_does_one_that_was_held_before_several_changes_the_provider_never_heard_of() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("operator"), Set.of("admin")), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("operator")), THEN.plusSeconds(9));
        shown(61, "admin");
        shown(62, "operator");
        assertThat(user.roles()).containsExactly("viewer");
    }

    @Test
    void once_the_provider_has_followed_it_may_give_the_role_again() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin")), THEN);
        assertThat(shown(61, "viewer")).containsExactly(observed(61, "viewer", "viewer", "viewer"));
        assertThat(shown(62, "viewer")).isEmpty();
        shown(63, "admin");
        assertThat(user.roles()).containsExactly("admin");
    }

    @Test
    void so_it_may_when_it_has_shown_something_else_altogether() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin")), THEN);
        shown(61, "auditor");
        shown(62, "admin");
        assertThat(user.roles()).containsExactly("admin");
    }

    @Test
    void a_token_from_before_the_change_that_agrees_by_chance_shows_no_following() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin")), THEN.plusSeconds(9));
        assertThat(shown(5, "viewer")).isEmpty();
        shown(61, "admin");
        assertThat(user.roles()).containsExactly("viewer");
    }

    @Test
    void what_agrees_is_no_news() {
        given(registered(NAMES, "operator"), THEN);
        assertThat(shown(60, "operator")).isEmpty();
        assertThat(news.seenAt()).isNull();
    }

    @Test
    void an_older_token_tells_nothing_once_a_newer_one_was_seen() {
        given(registered(NAMES, "viewer"), THEN);
        shown(60, "operator");
        assertThat(shown(30, "admin")).isEmpty();
        assertThat(user.roles()).containsExactly("operator");
    }

    @Test
    void a_role_of_ones_own_making_is_given_here_alone() {
        given(registered(NAMES, "viewer", "night-shift"), THEN);
        shown(60, "operator");
        assertThat(user.roles()).containsExactlyInAnyOrder("operator", "night-shift");
        assertThat(shown(90, "operator")).isEmpty();
    }

    @Test
    void whoever_ceases_to_administer_leaves_the_roster_unless_they_are_the_last() {
        given(registered(NAMES, "admin"), THEN);
        Decision<UserEvent> decision = UserDecider.decide(observe(60, false, "viewer"), user, news);
        assertThat(decision).isEqualTo(accepted(60, "viewer").leaving(GRACE.value(), LAST));

        decide(observe(60, true, "viewer"));
        assertThat(user.roles()).containsExactlyInAnyOrder("admin", "viewer");
    }

    @Test
    void whoever_comes_to_administer_joins_the_roster() {
        given(registered(NAMES, "viewer"), THEN);
        assertThat(UserDecider.decide(observe(60, false, "admin"), user, news))
                .isEqualTo(
                        Decision.<UserEvent>accept(observed(60, "admin", "admin", "viewer"))
                                .joining(GRACE.value()));
    }

    @Test
    void of_nobody_and_of_machines_nothing_is_observed() {
        assertThat(UserDecider.decide(observe(60, false, "admin"), user, news))
                .isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void nothing_else_is_news_of_roles() {
        given(registered(NAMES, "viewer"), THEN);
        RoleNews before = news;
        given(new UserSuspended(GRACE), THEN.plusSeconds(5));
        assertThat(news).isEqualTo(before);
        assertThat(UserDecider.decide(new SuspendUser(GRACE, ADMIN), user, news))
                .isNotInstanceOf(Decision.Rejected.class);
    }

    @Test
    void it_comes_back_from_a_snapshot() {
        given(registered(NAMES, "admin"), THEN);
        given(new RolesChanged(GRACE, Set.of("viewer"), Set.of("admin")), THEN.plusSeconds(5));
        shown(20, "auditor");
        assertThat(SnapshotRoundTrip.of(news)).isEqualTo(news);
    }

    private static Decision<UserEvent> accepted(long seconds, String role) {
        return Decision.accept(observed(seconds, role, role, "admin"));
    }

    private static RolesObserved observed(long seconds, String shown, String roles, String before) {
        return new RolesObserved(
                GRACE, Set.of(shown), made(seconds), Set.of(roles), Set.of(before));
    }

    private static ObserveRoles observe(long seconds, boolean lastStays, String... roles) {
        return new ObserveRoles(GRACE, Set.of(roles), made(seconds), lastStays);
    }

    private static Instant made(long seconds) {
        return Instant.parse("2026-11-21T13:30:25Z").plusSeconds(seconds);
    }

    private List<UserEvent> shown(long seconds, String... roles) {
        return decide(observe(seconds, false, roles));
    }

    private List<UserEvent> decide(ObserveRoles command) {
        if (UserDecider.decide(command, user, news)
                instanceof Decision.Accepted<UserEvent>(var events, _)) {
            events.forEach(event -> given(event, command.issuedAt().plusSeconds(1)));
            return events;
        }
        throw new AssertionError("refused: " + command);
    }

    private void given(UserEvent event, Instant at) {
        user = UserEvolution.evolve(user, event);
        news = news.evolve(event, at);
    }
}
