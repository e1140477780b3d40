package com.opscenter.identity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.testing.Snapshots;
import com.opscenter.vault.api.Sealed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UserDeciderTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final Sealed PROFILE = new Sealed(GRACE.value(), "c2VhbGVk");
    private static final Set<String> OPERATOR = Set.of("operator");

    private final Given<UserCommand, User, UserEvent> unknown =
            new Given<>(new User.Unknown(), UserDecider::decide, (_, event) -> User.evolve(event));

    @Test
    void a_person_is_registered_once() {
        var register = new RegisterUser(GRACE, "embedded", PROFILE, OPERATOR);
        unknown.when(register).then(new UserRegistered(GRACE, "embedded", PROFILE, OPERATOR));
        unknown.after(register).when(register).thenRefused("user-exists");
    }

    @Test
    void a_service_account_holds_permissions_by_name() {
        unknown.when(new RegisterServiceAccount(GRACE, "script", OPERATOR, Set.of("power:execute")))
                .then(
                        new ServiceAccountRegistered(
                                GRACE, "script", OPERATOR, Set.of("power:execute")));
    }

    @Test
    void roles_change_only_when_they_differ() {
        var known = unknown.given(new UserRegistered(GRACE, "embedded", PROFILE, OPERATOR));
        known.when(new SetRoles(GRACE, OPERATOR)).thenNothing();
        known.when(new SetRoles(GRACE, Set.of("viewer")))
                .then(new RolesChanged(GRACE, Set.of("viewer")));
        unknown.when(new SetRoles(GRACE, OPERATOR)).thenRefused("not-found");
    }

    @Test
    void a_role_has_the_name_of_one() {
        assertThat(new SetRoles(GRACE, Set.of("operator", "night-shift_2")).violations()).isEmpty();
        assertThat(new SetRoles(GRACE, Set.of("Operator")).violations())
                .extracting("field")
                .containsExactly("roles");
    }

    @Test
    void a_snapshot_with_roles_of_other_names_is_not_read() {
        assertThat(Snapshots.isReadAtRevision(UserAggregate.class, "User", null)).isFalse();
        assertThat(
                        Snapshots.isReadAtRevision(
                                UserAggregate.class,
                                "User",
                                Snapshots.revision(UserAggregate.class)))
                .isTrue();
    }
}
