package com.opscenter.uptime.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.uptime.api.MaintenanceCommand.ExpireMaintenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened about work on a watched device.
public sealed interface MaintenanceEvent extends MonitorEvent {

    /// The end of what was asked, for now: one that is unknown may be settled later.
    sealed interface MaintenanceEnded extends MaintenanceEvent, CommandStep {}

    /// Work was seen to have begun or to be over, whoever announced it.
    ///
    /// @param at when it was seen
    record MaintenanceObserved(MonitorId monitor, MaintenanceState state, Instant at)
            implements MaintenanceEvent {}

    /// @param previous how it was last read when this was accepted
    record MaintenanceRequested(
            MonitorId monitor,
            String commandId,
            int minutes,
            String reason,
            MaintenanceState previous,
            Instant deadline)
            implements MaintenanceEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String action() {
            return MaintenanceAction.MAINTAIN.word();
        }

        @Override
        public String desired() {
            return MaintenanceAction.MAINTAIN.wanted().name();
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireMaintenance(monitor, commandId);
        }
    }

    record MaintenanceDispatched(MonitorId monitor, String commandId, Instant at)
            implements MaintenanceEvent, CommandStep {
        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }
    }

    record MaintenanceConfirmed(MonitorId monitor, String commandId) implements MaintenanceEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public String observed() {
            return MaintenanceState.RUNNING.name();
        }
    }

    record MaintenanceContradicted(MonitorId monitor, String commandId)
            implements MaintenanceEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return MaintenanceState.NONE.name();
        }
    }

    record MaintenanceTimedOut(MonitorId monitor, String commandId) implements MaintenanceEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.UNKNOWN;
        }

        @Override
        public String statusReason() {
            return "not read before the deadline";
        }
    }

    record MaintenanceRejected(MonitorId monitor, String commandId, String detail)
            implements MaintenanceEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    record MaintenanceCancelled(MonitorId monitor, String commandId) implements MaintenanceEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }
    }

    /// @param ended the status the command had ended in
    record MaintenanceDismissed(
            MonitorId monitor, String commandId, CommandStatus ended, String note)
            implements MaintenanceEvent, CommandStep.Dismissing {
        @Override
        public CommandStatus status() {
            return ended;
        }

        @Override
        public @Nullable String statusReason() {
            return note;
        }
    }
}
