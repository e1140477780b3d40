package com.opscenter.identity.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A machine as the API shows it; member names are those of the contract.
///
/// @param username its client id
/// @param name for people's eyes
/// @param permissions granted by name beside the roles
/// @param last_seen when it last came, by its own credentials or with a key of its own; up to a
///   minute old where it came to another node
public record ServiceAccountView(
        String id,
        String username,
        String client_id,
        @Nullable String name,
        String status,
        List<String> roles,
        List<String> permissions,
        List<Belonging> memberships,
        Instant created_at,
        @Nullable Instant last_seen,
        long version) {

    /// @param role among the members
    public record Belonging(String org_id, @Nullable String org_name, String role) {}
}
