package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.power.api.BatchStep;
import java.util.ArrayList;
import java.util.List;

/// Says in one line what became of a batch.
final class BatchSummary {

    private BatchSummary() {}

    /// @param ends of the first steps, in order
    /// @param underWay whether the step after them goes on
    static String of(List<BatchStep> steps, List<CommandStatus> ends, boolean underWay) {
        List<String> parts = new ArrayList<>();
        long confirmed = ends.stream().filter(CommandStatus.CONFIRMED::equals).count();
        parts.add("%d of %d confirmed".formatted(confirmed, steps.size()));
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i) != CommandStatus.CONFIRMED) {
                parts.add(steps.get(i).words() + ": " + ends.get(i).word());
            }
        }
        if (underWay) {
            parts.add(steps.get(ends.size()).words() + " is under way");
        }
        int left = steps.size() - ends.size() - (underWay ? 1 : 0);
        if (left > 0) {
            parts.add(left + " not begun");
        }
        return String.join("; ", parts);
    }
}
