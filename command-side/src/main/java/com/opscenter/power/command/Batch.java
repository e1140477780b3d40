package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.power.api.BatchStep;
import java.util.List;

/// A batch as far as decisions need it, by stage of its life.
sealed interface Batch {

    /// Never asked for.
    record Unknown() implements Batch {}

    /// @param step the one that waits or is under way
    /// @param begun whether it is under way
    /// @param ends of the steps before it, in order
    record Running(
            List<BatchStep> steps,
            boolean stopOnFailure,
            int step,
            boolean begun,
            List<CommandStatus> ends)
            implements Batch {

        BatchStep current() {
            return steps.get(step);
        }
    }

    record Ended() implements Batch {}
}
