package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.HERSELF;
import static com.opscenter.identity.command.Known.MODERATOR;
import static com.opscenter.identity.command.Known.nobody;
import static com.opscenter.identity.command.Known.person;
import static com.opscenter.identity.command.Known.register;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesOfUsersTest {

    private static final Set<String> VIEWER = Set.of("viewer");
    private static final Set<String> OPERATOR = Set.of("operator");

    @Test
    void roles_change_only_when_they_differ() {
        person("operator").when(new SetRoles(GRACE, OPERATOR, ADMIN)).thenNothing();
        person("operator")
                .when(new SetRoles(GRACE, VIEWER, ADMIN))
                .then(new RolesChanged(GRACE, VIEWER, OPERATOR));
        nobody().when(new SetRoles(GRACE, OPERATOR, ADMIN)).thenRefused("not-found");
    }

    @Test
    void a_role_is_given_once_and_taken_only_where_it_is_held() {
        person("viewer")
                .when(new AssignRole(GRACE, "operator", ADMIN))
                .then(new RolesChanged(GRACE, Set.of("viewer", "operator"), VIEWER));
        person("viewer").when(new AssignRole(GRACE, "viewer", ADMIN)).thenNothing();
        person("viewer").when(new RemoveRole(GRACE, "operator", ADMIN)).thenRefused("not-found");
    }

    @Test
    void nobody_gives_or_takes_a_role_stronger_than_their_own() {
        person("viewer")
                .when(new AssignRole(GRACE, "admin", MODERATOR))
                .thenRefused("role-too-strong");
        person("admin").when(new SetRoles(GRACE, VIEWER, MODERATOR)).thenRefused("role-too-strong");
        person("admin")
                .when(new AssignRole(GRACE, "viewer", MODERATOR))
                .then(new RolesChanged(GRACE, Set.of("admin", "viewer"), Set.of("admin")));
    }

    @Test
    void the_last_administrator_stays_and_new_ones_join_the_roster() {
        person("admin")
                .when(new RemoveRole(GRACE, "admin", ADMIN))
                .thenLeaves(GRACE.value(), "last-admin");
        person("viewer").when(new AssignRole(GRACE, "admin", ADMIN)).thenJoins(GRACE.value());
        person("viewer").when(new AssignRole(GRACE, "auditor", ADMIN)).thenRosterStays();
    }

    @Test
    void who_is_suspended_counts_for_no_administrator() {
        var suspended = person("admin").given(new UserSuspended(GRACE));
        suspended.when(new RemoveRole(GRACE, "admin", ADMIN)).thenRosterStays();
    }

    @Test
    void nobody_gives_away_the_role_by_which_they_administer() {
        person("admin").when(new RemoveRole(GRACE, "admin", HERSELF)).thenRefused("self-lockout");
        person("admin", "viewer")
                .when(new RemoveRole(GRACE, "viewer", HERSELF))
                .then(new RolesChanged(GRACE, Set.of("admin"), Set.of("admin", "viewer")));
    }

    @Test
    void roles_are_given_back_unless_they_changed_again() {
        Set<String> both = Set.of("viewer", "operator");
        person("viewer", "operator")
                .when(new RestoreRoles(GRACE, both, VIEWER, ADMIN))
                .then(new RolesChanged(GRACE, VIEWER, both));
        person("viewer").when(new RestoreRoles(GRACE, both, VIEWER, ADMIN)).thenNothing();
        person("auditor")
                .when(new RestoreRoles(GRACE, both, VIEWER, ADMIN))
                .thenRefused("state-moved-on");
        person("viewer")
                .when(new RestoreRoles(GRACE, VIEWER, Set.of("admin"), MODERATOR))
                .thenRefused("role-too-strong");
    }

    @Test
    void a_role_has_the_name_of_one() {
        Set<String> two = Set.of("operator", "night-shift_2");
        assertThat(new SetRoles(GRACE, two, ADMIN).violations()).isEmpty();
        assertThat(new SetRoles(GRACE, Set.of("Operator"), ADMIN).violations())
                .extracting("field")
                .containsExactly("roles");
    }

    @Test
    void a_role_of_ones_own_is_held_as_long_as_somebody_has_it() {
        person("viewer")
                .when(new AssignRole(GRACE, "lab-tech", ADMIN))
                .thenHoldings("held lab-tech");
        person("viewer", "lab-tech")
                .when(new RemoveRole(GRACE, "lab-tech", ADMIN))
                .thenHoldings("laid down lab-tech");
        person("lab-tech", "night-shift")
                .when(new SetRoles(GRACE, Set.of("night-shift", "day-shift"), ADMIN))
                .thenHoldings("held day-shift", "laid down lab-tech");
        nobody().when(register(null, "lab-tech", "viewer")).thenHoldings("held lab-tech");
        person("lab-tech", "viewer")
                .when(new DeleteUser(GRACE, ADMIN))
                .thenHoldings("laid down lab-tech");
        person("lab-tech").when(new SuspendUser(GRACE, ADMIN)).thenHoldings();
        person("viewer").when(new AssignRole(GRACE, "operator", ADMIN)).thenHoldings();
    }

    @Test
    void a_machine_holds_roles_like_a_person() {
        nobody().when(new RegisterServiceAccount(GRACE, "robot", Set.of("lab-tech"), Set.of()))
                .thenHoldings("held lab-tech");
    }
}
