package com.opscenter.identity.api;

import com.opscenter.history.api.Event;
import com.opscenter.vault.api.Sealed;
import java.util.Set;

/// What happened to people and service accounts. Roles are named by their words.
public sealed interface UserEvent extends Event {

    UserId user();

    @Override
    default String stream() {
        return "user/" + user().value();
    }

    record UserRegistered(UserId user, String issuer, Sealed profile, Set<String> roles)
            implements UserEvent {}

    record ServiceAccountRegistered(
            UserId user, String clientId, Set<String> roles, Set<String> permissions)
            implements UserEvent {}

    record RolesChanged(UserId user, Set<String> roles) implements UserEvent {}
}
