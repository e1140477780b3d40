package com.opscenter.commands.api;

import com.opscenter.identity.api.Caller;
import com.opscenter.vault.api.Sealed;
import org.jspecify.annotations.Nullable;

/// Everything about a command that is not what it asks for.
///
/// @param commandId derived from actor and idempotency key, so that a repetition has the same id
/// @param site where the target stands, null for platform commands
/// @param idempotency null for commands of our own parts without a key
/// @param expectedVersion from `If-Match`: the target must stand at this version
public record CommandContext(
        String commandId,
        Caller caller,
        @Nullable String site,
        String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        @Nullable Sealed client,
        @Nullable Idempotency idempotency,
        @Nullable Long expectedVersion) {

    /// What makes a repetition recognizable.
    ///
    /// @param fingerprint keyed hash of method, path and body
    public record Idempotency(String key, String fingerprint) {}
}
