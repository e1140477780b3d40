package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What happened to a role of one's own.
public sealed interface RoleEvent extends Event {

    String role();

    @Override
    default String stream() {
        return "role/" + role();
    }

    record RoleDefined(String role, RoleTerms terms) implements RoleEvent {}

    record RoleChanged(String role, RoleTerms terms, RoleTerms before) implements RoleEvent {}

    /// Nobody held it, and no role is ever called so again.
    record RoleDeleted(String role) implements RoleEvent {}
}
