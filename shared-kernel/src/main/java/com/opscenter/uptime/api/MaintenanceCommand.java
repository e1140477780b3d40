package com.opscenter.uptime.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked about work on a watched device.
public sealed interface MaintenanceCommand extends MonitorCommand {

    @Override
    default Permission permission() {
        return Permission.of("alerts:write");
    }

    /// @param at when it was asked; the deadline counts from here
    /// @param possible its source can be told of maintenance
    @Approvable
    record MaintainMonitor(
            MonitorId monitor,
            String commandId,
            Instant at,
            boolean possible,
            int minutes,
            @Nullable String reason)
            implements MaintenanceCommand {

        private static final int LONGEST = Math.toIntExact(Duration.ofDays(7).toMinutes());
        private static final int LONGEST_REASON = 500;

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (minutes < 1 || minutes > LONGEST) {
                errors.add(new FieldError("minutes", "range", "must be 1 to " + LONGEST));
            }
            if (reason == null || reason.isBlank()) {
                errors.add(new FieldError("reason", "required", "must say why"));
            } else if (reason.length() > LONGEST_REASON) {
                errors.add(new FieldError("reason", "size", "must have 1 to 500 characters"));
            }
            return errors;
        }
    }

    /// A reading; always accepted.
    ///
    /// @param at when it was read
    /// @param readBackFor the command this reading judges, null for an ordinary one
    record ObserveMaintenance(
            MonitorId monitor, MaintenanceState state, Instant at, @Nullable String readBackFor)
            implements MaintenanceCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The adapter told the source.
    record MarkMaintenanceSent(MonitorId monitor, String commandId, Instant at)
            implements MaintenanceCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The source or the adapter refused, and nothing was done.
    record RejectMaintenance(MonitorId monitor, String commandId, String detail)
            implements MaintenanceCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:execute");
        }
    }

    /// The deadline: nothing was read in time.
    record ExpireMaintenance(MonitorId monitor, String commandId) implements MaintenanceCommand {}

    /// Withdraws what was not sent yet.
    record WithdrawMaintenance(MonitorId monitor, String commandId) implements MaintenanceCommand {}

    record DismissMaintenance(MonitorId monitor, String commandId, String note)
            implements MaintenanceCommand {
        @Override
        public List<FieldError> violations() {
            return note.isBlank()
                    ? List.of(new FieldError("note", "required", "must say why"))
                    : List.of();
        }
    }
}
