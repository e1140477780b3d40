package com.opscenter.alerts.api;

import com.opscenter.alerts.api.AlertCommand.ExpireWriteBack;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;

/// The life of the command that tells a source what is known here, or to delete what it lists.
public sealed interface WriteBackEvent extends AlertEvent, CommandStep {

    String DELETED = "deleted";
    String LISTED = "listed";

    /// The word for a source that knows, or does not know, that somebody does.
    private static String word(boolean acknowledged) {
        return (acknowledged ? AlertState.ACKED : AlertState.OPEN).word();
    }

    /// @param acknowledged what the source is to know
    /// @param note goes with it
    record WriteBackRequested(
            AlertId alert,
            String commandId,
            SourceId source,
            String sourceAlertId,
            boolean acknowledged,
            String note,
            Instant deadline)
            implements WriteBackEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return alert.key();
        }

        @Override
        public String action() {
            return acknowledged ? "ack" : "unack";
        }

        @Override
        public String desired() {
            return word(acknowledged);
        }

        @Override
        public boolean undoable() {
            return acknowledged;
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireWriteBack(alert, commandId);
        }
    }

    /// The source is to delete what it lists.
    ///
    /// @param note why
    record DeletionRequested(
            AlertId alert,
            String commandId,
            SourceId source,
            String sourceAlertId,
            String note,
            Instant deadline)
            implements WriteBackEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return alert.key();
        }

        @Override
        public String action() {
            return "delete";
        }

        @Override
        public String desired() {
            return DELETED;
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireWriteBack(alert, commandId);
        }
    }

    /// The source was read, and does not list it any more.
    record DeletionConfirmed(AlertId alert, String commandId) implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public String observed() {
            return DELETED;
        }
    }

    /// The source was read, and still lists it, whatever it answered.
    record DeletionContradicted(AlertId alert, String commandId) implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return LISTED;
        }
    }

    record WriteBackSent(AlertId alert, String commandId, Instant at) implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }
    }

    /// The source was read, and knows what it was told.
    record WriteBackConfirmed(AlertId alert, String commandId, boolean acknowledged)
            implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public String observed() {
            return word(acknowledged);
        }
    }

    /// The source was read, and does not know what it was told, whatever it answered.
    record WriteBackContradicted(AlertId alert, String commandId, boolean acknowledged)
            implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return word(acknowledged);
        }
    }

    record WriteBackTimedOut(AlertId alert, String commandId, String why)
            implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.UNKNOWN;
        }

        @Override
        public String statusReason() {
            return why;
        }
    }

    record WriteBackRejected(AlertId alert, String commandId, String detail)
            implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    record WriteBackCancelled(AlertId alert, String commandId, String why)
            implements WriteBackEvent {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }

        @Override
        public String statusReason() {
            return why;
        }
    }

    /// @param ended the status the command had ended in
    record WriteBackDismissed(AlertId alert, String commandId, CommandStatus ended, String note)
            implements WriteBackEvent, CommandStep.Dismissing {
        @Override
        public CommandStatus status() {
            return ended;
        }

        @Override
        public String statusReason() {
            return note;
        }
    }
}
