package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What happened to the register of those who hold a role of one's own. It is appended to together
/// with the events of whoever gets the role or loses it and of the role itself, so that none is
/// deleted while somebody is given it. The register `*` is of the roles themselves, so that there
/// are not too many.
public sealed interface RoleHolderEvent extends Event {

    String role();

    @Override
    default String stream() {
        return stream(role());
    }

    static String stream(String role) {
        return "role-holders/" + role;
    }

    /// The role may be given from now on.
    record RoleOpened(String role) implements RoleHolderEvent {}

    /// @param holder stream of a person, a service account, or somebody who is being created; in
    ///   `*` that of a role
    record RoleHeld(String role, String holder) implements RoleHolderEvent {}

    record RoleLaidDown(String role, String holder) implements RoleHolderEvent {}

    /// It is given to nobody any more.
    record RoleClosed(String role) implements RoleHolderEvent {}
}
