package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked of the register of people and service accounts. Roles are named by their words.
public sealed interface UserCommand extends Command {

    Pattern ROLE = Pattern.compile("[a-z0-9_-]{2,50}");

    UserId user();

    Set<String> roles();

    @Override
    default String targetId() {
        return "user/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    @Override
    default List<FieldError> violations() {
        return roles().stream().allMatch(role -> ROLE.matcher(role).matches())
                ? List.of()
                : List.of(new FieldError("roles", "format", "must be names of roles"));
    }

    /// @param issuer `embedded` or the issuer URL of the outside provider; (issuer, user)
    ///   identifies a person
    /// @param profile username, e-mail, first and last name as JSON, sealed with the user's own key
    record RegisterUser(UserId user, String issuer, Sealed profile, Set<String> roles)
            implements UserCommand {}

    /// @param permissions granted by name, so that no step-up stops a script
    record RegisterServiceAccount(
            UserId user, String clientId, Set<String> roles, Set<String> permissions)
            implements UserCommand {}

    record SetRoles(UserId user, Set<String> roles) implements UserCommand {}
}
