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
/// @param consent how it stands to the rule that a second person must agree
public record CommandContext(
        String commandId,
        Caller caller,
        @Nullable String site,
        String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        @Nullable Sealed client,
        @Nullable Idempotency idempotency,
        @Nullable Long expectedVersion,
        Consent consent) {

    /// Of what nobody has agreed to yet.
    public CommandContext(
            String commandId,
            Caller caller,
            @Nullable String site,
            String correlationId,
            @Nullable String causationId,
            @Nullable String reason,
            @Nullable Sealed client,
            @Nullable Idempotency idempotency,
            @Nullable Long expectedVersion) {
        this(
                commandId,
                caller,
                site,
                correlationId,
                causationId,
                reason,
                client,
                idempotency,
                expectedVersion,
                Consent.ASKED);
    }

    /// The same, standing otherwise to the rule of two persons.
    public CommandContext with(Consent other) {
        return new CommandContext(
                commandId,
                caller,
                site,
                correlationId,
                causationId,
                reason,
                client,
                idempotency,
                expectedVersion,
                other);
    }

    /// The same, for a target that may stand at any version.
    public CommandContext atAnyVersion() {
        return new CommandContext(
                commandId,
                caller,
                site,
                correlationId,
                causationId,
                reason,
                client,
                idempotency,
                null,
                consent);
    }

    /// The same, of a target that must stand at this version; null for any.
    public CommandContext expecting(@Nullable Long version) {
        return new CommandContext(
                commandId,
                caller,
                site,
                correlationId,
                causationId,
                reason,
                client,
                idempotency,
                version,
                consent);
    }

    /// The same, as what follows from something else.
    ///
    /// @param cause id of an event or a command
    public CommandContext causedBy(String cause) {
        return new CommandContext(
                commandId,
                caller,
                site,
                correlationId,
                cause,
                reason,
                client,
                idempotency,
                expectedVersion,
                consent);
    }

    /// The same, decided on what was read at this version, unless the caller named one.
    public CommandContext asRead(long version) {
        return expectedVersion == null ? expecting(version) : this;
    }

    /// What makes a repetition recognizable.
    ///
    /// @param fingerprint keyed hash of method, path and body
    public record Idempotency(String key, String fingerprint) {}
}
