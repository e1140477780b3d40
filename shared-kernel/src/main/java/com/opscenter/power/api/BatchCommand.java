package com.opscenter.power.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandType;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of several outlets in order.
public sealed interface BatchCommand extends Command {

    /// Id of the command that is the batch.
    String batch();

    @Override
    default String targetId() {
        return "batch/" + batch();
    }

    @Override
    default Permission permission() {
        return Permission.of("power:execute");
    }

    /// @param stopOnFailure whether what follows a step that was not confirmed is left out
    /// @param at when it was asked
    @Approvable
    record SwitchBatch(
            String batch,
            List<BatchStep> steps,
            boolean stopOnFailure,
            @Nullable String reason,
            Instant at)
            implements BatchCommand {

        private static final int MOST = 64;
        private static final int LONGEST_DELAY = 600_000;

        @Override
        public Set<String> alsoDoes() {
            return Set.of(CommandType.of(OutletCommand.SwitchOutlet.class));
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (steps.isEmpty() || steps.size() > MOST) {
                errors.add(new FieldError("steps", "size", "must be 1 to 64"));
            }
            if (reason == null || reason.isBlank()) {
                errors.add(new FieldError("reason", "required", "must say why"));
            }
            for (int i = 0; i < steps.size(); i++) {
                int delay = steps.get(i).delayMillis();
                if (delay < 0 || delay > LONGEST_DELAY) {
                    errors.add(
                            new FieldError(
                                    "steps[" + i + "].delayMs", "range", "must be 0 to 600000"));
                }
            }
            return errors;
        }
    }

    /// The delay before a step is over.
    record BeginStep(String batch, int step) implements BatchCommand {}

    /// The switch of a step has ended, or could not be asked for.
    record EndStep(
            String batch,
            String commandId,
            CommandStatus status,
            @Nullable String detail,
            Instant at)
            implements BatchCommand {}

    /// Leaves out what has not begun.
    record WithdrawBatch(String batch) implements BatchCommand {}
}
