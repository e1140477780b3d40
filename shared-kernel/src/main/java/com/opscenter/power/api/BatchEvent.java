package com.opscenter.power.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import com.opscenter.power.api.BatchCommand.BeginStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a batch.
public sealed interface BatchEvent extends Event {

    String batch();

    @Override
    default String stream() {
        return "batch/" + batch();
    }

    record BatchRequested(String batch, List<BatchStep> steps, boolean stopOnFailure)
            implements BatchEvent, CommandStep.Opening {
        @Override
        public String commandId() {
            return batch;
        }

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
            return "batch";
        }

        @Override
        public @Nullable String desired() {
            return null;
        }

        @Override
        public @Nullable Instant deadline() {
            return null;
        }

        @Override
        public List<String> children() {
            return steps.stream().map(BatchStep::commandId).toList();
        }
    }

    /// The next step waits for its delay.
    ///
    /// @param step from 0
    record BatchStepDelayed(String batch, int step, Instant due)
            implements BatchEvent, OpensDeadline {
        @Override
        public Command whenDue() {
            return new BeginStep(batch, step);
        }
    }

    /// @param words such as `pdu-1:9 off`
    record BatchStepBegun(String batch, int step, String words) implements BatchEvent, CommandStep {
        @Override
        public String commandId() {
            return batch;
        }

        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }

        @Override
        public String statusReason() {
            return words;
        }
    }

    /// @param status the end of its switch
    /// @param detail why it could not be asked for, null when it was
    record BatchStepEnded(String batch, int step, CommandStatus status, @Nullable String detail)
            implements BatchEvent {}

    /// @param outcome confirmed when every step was, cancelled when it was withdrawn, else rejected
    /// @param summary such as `2 of 5 confirmed; pdu-1:9 off: contradicted; 2 not begun`
    record BatchEnded(String batch, CommandStatus outcome, String summary)
            implements BatchEvent, CommandStep {
        @Override
        public String commandId() {
            return batch;
        }

        @Override
        public CommandStatus status() {
            return outcome;
        }

        @Override
        public String statusReason() {
            return summary;
        }
    }
}
