package com.opscenter.commands.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command as the API shows it.
///
/// @param type `power.SwitchOutlet`
/// @param status the word of [CommandStatus]
/// @param dismissed whether an unknown or contradicted command no longer counts in the verdict
/// @param undoable whether a compensating command is offered
/// @param position of the newest step
public record CommandView(
        String key,
        String id,
        String type,
        Target target,
        String action,
        @Nullable String desired,
        String status,
        @Nullable String statusReason,
        @Nullable String observed,
        Requester requestedBy,
        @Nullable Requester approvedBy,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant endedAt,
        @Nullable Instant deadline,
        @Nullable Instant notBefore,
        String correlationId,
        @Nullable String idempotencyKey,
        boolean undoable,
        boolean dismissed,
        List<String> children,
        List<Step> steps,
        long position,
        long version) {

    public record Target(String key, @Nullable String name) {}

    /// @param type the word of the actor's type, such as `user`
    public record Requester(String type, String id, @Nullable String name) {}

    public record Step(Instant at, String status, @Nullable String detail) {}
}
