package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.command.User.Registered;
import com.opscenter.identity.command.User.Unknown;

/// Decides what is asked of the register.
final class UserDecider {

    private UserDecider() {}

    static Decision<UserEvent> decide(UserCommand command, User user) {
        return switch (user) {
            case Unknown _ -> decide(command);
            case Registered registered -> decide(command, registered);
        };
    }

    private static Decision<UserEvent> decide(UserCommand command) {
        return switch (command) {
            case RegisterUser(var id, var issuer, var profile, var roles) ->
                    accept(new UserRegistered(id, issuer, profile, roles));
            case RegisterServiceAccount(var id, var clientId, var roles, var permissions) ->
                    accept(new ServiceAccountRegistered(id, clientId, roles, permissions));
            case SetRoles(var id, _) -> reject(Refusal.notFound("user " + id.value()));
        };
    }

    private static Decision<UserEvent> decide(UserCommand command, Registered user) {
        return switch (command) {
            case RegisterUser _, RegisterServiceAccount _ ->
                    reject("user-exists", "The user is registered already");
            case SetRoles(var id, var roles) ->
                    roles.equals(user.roles()) ? accept() : accept(new RolesChanged(id, roles));
        };
    }
}
