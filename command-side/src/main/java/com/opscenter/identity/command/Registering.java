package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;
import static com.opscenter.identity.api.provider.ProviderException.exists;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand.ClaimNames;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.NamesClaimed;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.command.User.Registered;

/// How somebody becomes known, and by which names.
final class Registering {

    private Registering() {}

    static Decision<UserEvent> person(RegisterUser command) {
        Decision<UserEvent> decision =
                accept(
                        new UserRegistered(
                                command.user(),
                                command.issuer(),
                                command.profile(),
                                command.roles(),
                                command.emailVerified(),
                                command.enabled(),
                                command.primaryOrg(),
                                command.source(),
                                command.createdAt(),
                                command.names()));
        HashedNames names = command.names();
        if (command.enrollment() == null) {
            return taking(decision, names);
        }
        String from = "enrollment/" + command.enrollment();
        return decision.inheriting(names.uniqueEmail(), from, exists("email"))
                .inheriting(names.uniqueUsername(), from, exists("username"));
    }

    static Decision<UserEvent> machine(RegisterServiceAccount command) {
        return accept(
                new ServiceAccountRegistered(
                        command.user(),
                        command.clientId(),
                        command.roles(),
                        command.permissions()));
    }

    static Decision<UserEvent> twice() {
        return reject("user-exists", "The user is registered already");
    }

    static Decision<UserEvent> names(ClaimNames command, Registered user) {
        return command.names().equals(user.names())
                ? accept()
                : taking(
                        accept(new NamesClaimed(command.user(), command.names())), command.names());
    }

    /// The e-mail address first, because that is what people mistake.
    static Decision<UserEvent> taking(Decision<UserEvent> decision, HashedNames names) {
        return decision.taking(names.uniqueEmail(), exists("email"))
                .taking(names.uniqueUsername(), exists("username"));
    }
}
