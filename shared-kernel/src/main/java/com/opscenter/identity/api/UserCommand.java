package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.vault.api.Sealed;
import java.util.Set;

/// What is asked of the register of people and service accounts.
public sealed interface UserCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "user/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    /// @param issuer `embedded` or the issuer URL of the outside provider; (issuer, user)
    ///   identifies a person
    /// @param profile username, e-mail, first and last name as JSON, sealed with the user's own key
    record RegisterUser(UserId user, String issuer, Sealed profile, Set<Role> roles)
            implements UserCommand {}

    /// @param permissions granted by name, so that no step-up stops a script
    record RegisterServiceAccount(
            UserId user, String clientId, Set<Role> roles, Set<String> permissions)
            implements UserCommand {}

    record SetRoles(UserId user, Set<Role> roles) implements UserCommand {}
}
