package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.MODERATOR;
import static com.opscenter.identity.command.Known.nobody;
import static com.opscenter.identity.command.Known.person;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeServiceAccount;
import com.opscenter.identity.api.UserCommand.CreateServiceAccount;
import com.opscenter.identity.api.UserCommand.RemoveServiceAccount;
import com.opscenter.identity.api.UserCommand.RotateServiceSecret;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountNamed;
import com.opscenter.identity.api.UserEvent.ServiceAccountPermitted;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.ServiceAccountRemoved;
import com.opscenter.identity.api.UserEvent.ServiceSecretRotated;
import com.opscenter.names.api.UniqueName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachinesTest {

    private static final String CLIENT = "ops-script";
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> EXECUTE = Set.of("power:execute");
    private static final UniqueName NAME = new UniqueName("service-accounts/client", CLIENT);
    private static final Strength WHOLE =
            new Strength(0, 0, Set.of("power:execute", "power:read", "users:write"));
    private static final Strength LITTLE = new Strength(2, 2, Set.of("users:write"));

    @Test
    void one_is_created_and_bears_its_client_id_alone() {
        var created = nobody().when(create(ADMIN, WHOLE));
        created.then(
                new ServiceAccountRegistered(GRACE, CLIENT, OPERATOR, EXECUTE),
                new ServiceAccountNamed(GRACE, "Backup"));
        created.thenNames(List.of(NAME), List.of());
        machine().when(create(ADMIN, WHOLE)).thenRefused("user-exists");
    }

    @Test
    void nobody_gives_it_more_than_they_hold() {
        nobody().when(create(MODERATOR, LITTLE)).thenRefused("role-too-strong");
        Asker below = new Asker(GRACE, Set.of("viewer"));
        nobody().when(create(below, WHOLE)).thenRefused("role-too-strong");
    }

    @Test
    void what_is_not_named_stays() {
        machine()
                .when(change(null, null, Set.of("power:read"), ADMIN, WHOLE))
                .then(new ServiceAccountPermitted(GRACE, Set.of("power:read"), EXECUTE));
        machine()
                .when(change("", Set.of("viewer"), null, ADMIN, WHOLE))
                .then(
                        new ServiceAccountNamed(GRACE, null),
                        new RolesChanged(GRACE, Set.of("viewer"), OPERATOR));
        machine().when(change("Backup", OPERATOR, EXECUTE, ADMIN, WHOLE)).thenNothing();
    }

    @Test
    void who_may_less_does_not_touch_it() {
        Given<UserCommand, User, UserEvent> machine = machine();
        machine.when(change(null, Set.of("viewer"), Set.of(), MODERATOR, LITTLE))
                .thenRefused("role-too-strong");
        machine.when(new RotateServiceSecret(GRACE, MODERATOR, LITTLE))
                .thenRefused("role-too-strong");
        machine.when(new RemoveServiceAccount(GRACE, MODERATOR, LITTLE))
                .thenRefused("role-too-strong");
    }

    @Test
    void its_secret_is_made_anew_and_its_client_id_free_once_it_is_gone() {
        machine()
                .when(new RotateServiceSecret(GRACE, ADMIN, WHOLE))
                .then(new ServiceSecretRotated(GRACE));
        RemoveServiceAccount remove = new RemoveServiceAccount(GRACE, ADMIN, WHOLE);
        var removed = machine().when(remove);
        removed.then(new ServiceAccountRemoved(GRACE, CLIENT));
        removed.thenNames(List.of(), List.of(NAME));
        machine().after(remove).when(remove).thenRefused("not-found");
    }

    @Test
    void people_are_none() {
        person("viewer")
                .when(new RotateServiceSecret(GRACE, ADMIN, WHOLE))
                .thenRefused("not-found");
        nobody().when(new RemoveServiceAccount(GRACE, ADMIN, WHOLE)).thenRefused("not-found");
    }

    private static Given<UserCommand, User, UserEvent> machine() {
        return nobody().after(create(ADMIN, WHOLE));
    }

    private static CreateServiceAccount create(Asker by, Strength giver) {
        return new CreateServiceAccount(GRACE, CLIENT, "Backup", OPERATOR, EXECUTE, by, giver);
    }

    private static ChangeServiceAccount change(
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable Set<String> permissions,
            Asker by,
            Strength giver) {
        return new ChangeServiceAccount(GRACE, name, roles, permissions, by, giver);
    }
}
