package com.opscenter.network.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a port.
public sealed interface PortCommand extends Command {

    PortId port();

    @Override
    default String targetId() {
        return port().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("network:execute");
    }

    /// A reading; always accepted.
    ///
    /// @param readBackFor the command whose deadline this reading answers: it settles the command
    ///   whether equal or not; null for an ordinary reading. The half-way of a bounce or a cycle is
    ///   an ordinary reading: without one it is not known to have happened
    record ObservePort(PortId port, PortReading reading, @Nullable String readBackFor)
            implements PortCommand {}

    /// Its source tells of it no more, and may again.
    record ObservePortGone(PortId port) implements PortCommand {}

    /// @param at when it was asked; the deadline counts from here
    /// @param fresh the shown state is recent enough to believe that nothing needs to be sent when
    ///   it is already reached
    /// @param seconds the pause of a bounce or a cycle, 0 for other actions
    /// @param confirm the port's name as typed
    /// @param notBefore our own schedule, null for at once
    @Approvable
    record ActOnPort(
            PortId port,
            PortAction action,
            String commandId,
            Instant at,
            boolean fresh,
            int seconds,
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable Instant notBefore)
            implements PortCommand {

        public static final int USUAL_PAUSE = 5;

        private static final int LONGEST_PAUSE = 60;
        private static final Duration LONGEST_AHEAD = Duration.ofDays(366);

        public boolean isAhead() {
            return notBefore != null && notBefore.isAfter(at);
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (action.restarts() && (seconds < 1 || seconds > LONGEST_PAUSE)) {
                errors.add(new FieldError("seconds", "range", "must be 1 to 60"));
            }
            if (!action.restarts() && seconds != 0) {
                errors.add(
                        new FieldError(
                                "seconds", "absent", "belongs to bounce and poe-cycle only"));
            }
            if (notBefore != null && notBefore.isAfter(at.plus(LONGEST_AHEAD))) {
                errors.add(new FieldError("notBefore", "range", "must lie at most 366 days ahead"));
            }
            return errors;
        }
    }

    /// The time of a scheduled action has come.
    record ReleaseAction(PortId port, String commandId) implements PortCommand {}

    /// The adapter handed the command to the device.
    record MarkDispatched(PortId port, String commandId, Instant at) implements PortCommand {}

    /// The device or the adapter refused, and nothing was done.
    record RejectAction(PortId port, String commandId, String detail) implements PortCommand {}

    /// The deadline: nothing was read in time.
    record ExpireAction(PortId port, String commandId) implements PortCommand {}

    /// Withdraws a command that was not dispatched yet.
    record WithdrawAction(PortId port, String commandId) implements PortCommand {}

    record DismissAction(PortId port, String commandId, String note) implements PortCommand {
        @Override
        public List<FieldError> violations() {
            return note.isBlank()
                    ? List.of(new FieldError("note", "required", "must say why"))
                    : List.of();
        }
    }

    /// A drift is accepted: what is observed becomes what is wanted.
    ///
    /// @param observed the setting that was shown to whoever accepts it
    @Approvable
    record AcceptDrift(PortId port, PortAspect aspect, String commandId, PortSetting observed)
            implements PortCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:write");
        }
    }

    /// Our own words about a port; null leaves a member as it is.
    @Approvable
    record DescribePort(PortId port, @Nullable String label, @Nullable Boolean protection)
            implements PortCommand {
        @Override
        public Permission permission() {
            return Permission.of("network:write");
        }

        @Override
        public List<FieldError> violations() {
            return label != null && (label.isBlank() || label.length() > 64)
                    ? List.of(new FieldError("label", "size", "must have 1 to 64 characters"))
                    : List.of();
        }
    }

    /// The source was removed.
    record RemovePort(PortId port) implements PortCommand {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
