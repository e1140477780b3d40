package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Strength;
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
import com.opscenter.identity.command.User.Machine;
import com.opscenter.names.api.UniqueName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which machines come in, and what they may. Nobody gives one more than they hold, nor touches one
/// that may more: whoever has its secret is it.
final class MachineDecisions {

    private static final Refusal TAKEN =
            new Refusal("in-use", "There is a service account of this client id already");

    private MachineDecisions() {}

    static Decision<UserEvent> decide(CreateServiceAccount command) {
        List<UserEvent> events = new ArrayList<>();
        events.add(
                new ServiceAccountRegistered(
                        command.user(),
                        command.clientId(),
                        command.roles(),
                        command.permissions()));
        if (command.name() != null && !command.name().isEmpty()) {
            events.add(new ServiceAccountNamed(command.user(), command.name()));
        }
        return within(
                command.by(),
                command.giver(),
                command.roles(),
                command.permissions(),
                accept(events).taking(client(command.clientId()), TAKEN));
    }

    static Decision<UserEvent> decide(ChangeServiceAccount command, Machine machine) {
        Set<String> roles = Objects.requireNonNullElse(command.roles(), machine.roles());
        Set<String> permissions =
                Objects.requireNonNullElse(command.permissions(), machine.permissions());
        String name = name(command, machine);
        List<UserEvent> events = new ArrayList<>();
        if (!Objects.equals(name, machine.name())) {
            events.add(new ServiceAccountNamed(command.user(), name));
        }
        if (!roles.equals(machine.roles())) {
            events.add(new RolesChanged(command.user(), Set.copyOf(roles), machine.roles()));
        }
        if (!permissions.equals(machine.permissions())) {
            events.add(
                    new ServiceAccountPermitted(
                            command.user(), Set.copyOf(permissions), machine.permissions()));
        }
        return of(
                machine,
                command.by(),
                command.giver(),
                within(command.by(), command.giver(), roles, permissions, accept(events)));
    }

    static Decision<UserEvent> decide(RotateServiceSecret command, Machine machine) {
        return of(
                machine,
                command.by(),
                command.giver(),
                accept(new ServiceSecretRotated(command.user())));
    }

    static Decision<UserEvent> decide(RemoveServiceAccount command, Machine machine) {
        Decision<UserEvent> decision =
                accept(new ServiceAccountRemoved(command.user(), machine.clientId()));
        return of(
                machine,
                command.by(),
                command.giver(),
                decision.freeing(client(machine.clientId())));
    }

    private static @Nullable String name(ChangeServiceAccount command, Machine machine) {
        if (command.name() == null) {
            return machine.name();
        }
        return command.name().isEmpty() ? null : command.name();
    }

    private static UniqueName client(String clientId) {
        return new UniqueName("service-accounts/client", clientId);
    }

    private static Decision<UserEvent> of(
            Machine machine, Asker by, Strength giver, Decision<UserEvent> decision) {
        return within(by, giver, machine.roles(), machine.permissions(), decision);
    }

    private static Decision<UserEvent> within(
            Asker by,
            Strength giver,
            Set<String> roles,
            Set<String> permissions,
            Decision<UserEvent> decision) {
        if (by.isBelow(roles)) {
            return StrongerThanWhoAsks.refused("It holds a role stronger than yours");
        }
        Set<String> lacking = new TreeSet<>(giver.lacking(permissions));
        return lacking.isEmpty()
                ? decision
                : StrongerThanWhoAsks.refused(
                        "It holds what you do not hold for the whole platform: "
                                + String.join(", ", lacking));
    }
}
