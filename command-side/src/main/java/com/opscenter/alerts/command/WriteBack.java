package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackDismissed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.CommandStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the source was told, as long as it is not settled.
///
/// @param acknowledged what it is to know
/// @param deletion why the source is to delete it; null for a word about who knows
/// @param status ACCEPTED, DISPATCHED, UNKNOWN or CONTRADICTED
record WriteBack(
        String commandId, boolean acknowledged, @Nullable String deletion, CommandStatus status) {

    boolean is(String command) {
        return commandId.equals(command);
    }

    boolean isPending() {
        return !status.isFinal();
    }

    boolean isSent() {
        return status != CommandStatus.ACCEPTED;
    }

    WriteBack in(CommandStatus now) {
        return new WriteBack(commandId, acknowledged, deletion, now);
    }

    /// Nobody waits for its end any more.
    List<WriteBackEvent> abandon(AlertId alert, String why) {
        return switch (status) {
            case ACCEPTED, AWAITING_APPROVAL, SCHEDULED ->
                    List.of(new WriteBackCancelled(alert, commandId, why));
            case DISPATCHED ->
                    List.of(
                            new WriteBackTimedOut(alert, commandId, why),
                            new WriteBackDismissed(alert, commandId, CommandStatus.UNKNOWN, why));
            case UNKNOWN, CONTRADICTED ->
                    List.of(new WriteBackDismissed(alert, commandId, status, why));
            case CONFIRMED, REJECTED, CANCELLED -> List.of();
        };
    }
}
