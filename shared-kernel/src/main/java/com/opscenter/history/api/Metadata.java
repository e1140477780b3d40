package com.opscenter.history.api;

import com.opscenter.identity.api.Actor;
import com.opscenter.vault.api.Sealed;
import org.jspecify.annotations.Nullable;

/// What every message carries beside its payload. Actors are opaque ids; the client's address and
/// user agent exist only sealed with the subject's key.
///
/// @param orgId the organization the fact belongs to
/// @param site the site it belongs to, null for platform facts
/// @param correlationId shared by everything one request set in motion
/// @param causationId id of the event or command that caused this one
/// @param commandId the command that was decided, null for none
/// @param commandType its name, such as `power.SwitchOutlet`
/// @param reason why, in the actor's own words
/// @param idempotencyKey the key the request came with
/// @param client `address<newline>user agent` of the request, sealed
public record Metadata(
        Actor actor,
        String orgId,
        @Nullable String site,
        String correlationId,
        @Nullable String causationId,
        @Nullable String commandId,
        @Nullable String commandType,
        @Nullable String reason,
        @Nullable Sealed client,
        @Nullable String sessionId,
        @Nullable String idempotencyKey) {

    /// Of what came with no key.
    public Metadata(
            Actor actor,
            String orgId,
            @Nullable String site,
            String correlationId,
            @Nullable String causationId,
            @Nullable String commandId,
            @Nullable String commandType,
            @Nullable String reason,
            @Nullable Sealed client,
            @Nullable String sessionId) {
        this(
                actor,
                orgId,
                site,
                correlationId,
                causationId,
                commandId,
                commandType,
                reason,
                client,
                sessionId,
                null);
    }
}
