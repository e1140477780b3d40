package com.opscenter.processors.command;

import com.opscenter.commands.command.Decision;
import com.opscenter.processors.api.ProcessorCommand;
import com.opscenter.processors.api.ProcessorCommand.DiscardRebuild;
import com.opscenter.processors.api.ProcessorCommand.PauseProcessor;
import com.opscenter.processors.api.ProcessorCommand.RebuildProjection;
import com.opscenter.processors.api.ProcessorCommand.ResumeProcessor;
import com.opscenter.processors.api.ProcessorCommand.SwitchProjection;
import com.opscenter.processors.api.ProcessorCommand.SwitchProjectionBack;
import com.opscenter.processors.api.ProcessorEvent;
import com.opscenter.processors.api.ProcessorEvent.ProcessorPaused;
import com.opscenter.processors.api.ProcessorEvent.ProcessorResumed;
import com.opscenter.processors.api.ProcessorEvent.ProjectionRebuildStarted;
import com.opscenter.processors.api.ProcessorEvent.ProjectionSwitched;
import com.opscenter.processors.api.ProcessorEvent.ProjectionSwitchedBack;
import com.opscenter.processors.api.ProcessorEvent.RebuildDiscarded;

/// Everything may be asked again; whoever runs the processor objects before.
final class ProcessorDecider {

    private ProcessorDecider() {}

    static Decision<ProcessorEvent> decide(ProcessorCommand command) {
        String name = command.processor();
        return Decision.accept(
                switch (command) {
                    case PauseProcessor _ -> new ProcessorPaused(name);
                    case ResumeProcessor _ -> new ProcessorResumed(name);
                    case RebuildProjection _ -> new ProjectionRebuildStarted(name);
                    case SwitchProjection _ -> new ProjectionSwitched(name);
                    case SwitchProjectionBack _ -> new ProjectionSwitchedBack(name);
                    case DiscardRebuild _ -> new RebuildDiscarded(name);
                });
    }
}
