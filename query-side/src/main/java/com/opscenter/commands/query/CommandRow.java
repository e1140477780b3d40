package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command as its steps tell it.
///
/// @param opened position of its first step, with leading zeros, so that text sorts as the number
/// @param undoable a compensating command is offered once it is confirmed
/// @param endedPosition position at which it ended, 0 while it is open
/// @param approvedBy the second person who agreed, null for none
/// @param held it waits or waited for a second person, and its feature has not begun it
/// @param position of the newest step
record CommandRow(
        String id,
        String type,
        String target,
        String action,
        @Nullable String desired,
        CommandStatus status,
        @Nullable String statusReason,
        @Nullable String observed,
        Actor requestedBy,
        @Nullable Actor approvedBy,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant endedAt,
        long endedPosition,
        @Nullable Instant deadline,
        @Nullable Instant notBefore,
        String correlationId,
        @Nullable String idempotencyKey,
        boolean undoable,
        boolean dismissed,
        String opened,
        boolean open,
        List<String> children,
        List<Step> steps,
        boolean held,
        long position) {

    record Step(Instant at, CommandStatus status, @Nullable String detail) {}

    /// A command that asks no device is done as soon as it is opened.
    static CommandRow opening(CommandStep.Opening step, StoredEvent stored) {
        String type = stored.metadata().commandType();
        boolean ended = step.status().isFinal();
        return new CommandRow(
                step.commandId(),
                type == null ? stored.type() : type,
                step.targetKey(),
                step.action(),
                step.desired(),
                step.status(),
                step.statusReason(),
                step.observed(),
                stored.metadata().actor(),
                null,
                stored.metadata().reason(),
                stored.occurredAt(),
                null,
                ended ? stored.occurredAt() : null,
                ended ? stored.position() : 0,
                step.deadline(),
                step.notBefore(),
                stored.metadata().correlationId(),
                stored.metadata().idempotencyKey(),
                step.undoable(),
                false,
                "%019d".formatted(stored.position()),
                !ended,
                step.children(),
                List.of(new Step(stored.occurredAt(), step.status(), step.statusReason())),
                step.status() == CommandStatus.AWAITING_APPROVAL,
                stored.position());
    }

    /// A scheduled command whose time has come, or one that a second person has agreed to: what was
    /// asked, by whom and when, stays.
    CommandRow begun(CommandStep.Opening step, StoredEvent stored) {
        boolean ended = step.status().isFinal();
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(stored.occurredAt(), step.status(), step.statusReason()));
        return new CommandRow(
                id,
                type,
                target,
                action,
                step.desired(),
                step.status(),
                step.statusReason(),
                step.observed() == null ? observed : step.observed(),
                requestedBy,
                approvedBy,
                reason,
                requestedAt,
                dispatchedAt,
                ended ? stored.occurredAt() : endedAt,
                ended ? stored.position() : endedPosition,
                step.deadline(),
                step.notBefore() == null ? notBefore : step.notBefore(),
                correlationId,
                idempotencyKey,
                step.undoable(),
                dismissed,
                opened,
                !ended,
                step.children(),
                List.copyOf(all),
                false,
                stored.position());
    }

    /// The row after a further step. A settled command ends anew, later than it did before.
    CommandRow then(CommandStep step, StoredEvent stored) {
        Instant at = stored.occurredAt();
        boolean dispatched = step.status() == CommandStatus.DISPATCHED;
        boolean ended = step.status().isFinal();
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(at, step.status(), step.statusReason()));
        return new CommandRow(
                id,
                type,
                target,
                action,
                desired,
                step.status(),
                step.statusReason(),
                step.observed() == null ? observed : step.observed(),
                requestedBy,
                step instanceof CommandStep.Approving ? stored.metadata().actor() : approvedBy,
                reason,
                requestedAt,
                dispatched && dispatchedAt == null ? at : dispatchedAt,
                ended ? at : endedAt,
                ended ? stored.position() : endedPosition,
                deadline,
                notBefore,
                correlationId,
                idempotencyKey,
                undoable,
                dismissed,
                opened,
                !ended,
                children,
                List.copyOf(all),
                held,
                stored.position());
    }

    /// Somebody took note: the status stays.
    CommandRow dismissed(CommandStep.Dismissing step, StoredEvent stored) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(stored.occurredAt(), step.status(), step.statusReason()));
        return new CommandRow(
                id,
                type,
                target,
                action,
                desired,
                status,
                statusReason,
                observed,
                requestedBy,
                approvedBy,
                reason,
                requestedAt,
                dispatchedAt,
                endedAt,
                endedPosition,
                deadline,
                notBefore,
                correlationId,
                idempotencyKey,
                undoable,
                true,
                opened,
                open,
                children,
                List.copyOf(all),
                held,
                stored.position());
    }
}
