package com.opscenter.processors.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;

/// What is asked of a processor.
public sealed interface ProcessorCommand extends Command {

    String processor();

    @Override
    default String targetId() {
        return "processor/" + processor();
    }

    @Override
    default Permission permission() {
        return Permission.of("system:execute");
    }

    static ProcessorCommand of(Verb verb, String processor) {
        return switch (verb) {
            case PAUSE -> new PauseProcessor(processor);
            case RESUME -> new ResumeProcessor(processor);
            case REBUILD -> new RebuildProjection(processor);
            case SWITCH -> new SwitchProjection(processor);
            case SWITCH_BACK -> new SwitchProjectionBack(processor);
            case DISCARD -> new DiscardRebuild(processor);
        };
    }

    record PauseProcessor(String processor) implements ProcessorCommand {}

    record ResumeProcessor(String processor) implements ProcessorCommand {}

    /// Builds the rows anew beside the ones that are shown.
    record RebuildProjection(String processor) implements ProcessorCommand {}

    /// Shows the rows that were built beside.
    record SwitchProjection(String processor) implements ProcessorCommand {}

    /// Shows again what was shown before the last switch.
    record SwitchProjectionBack(String processor) implements ProcessorCommand {}

    /// Throws away what is beside the shown rows.
    record DiscardRebuild(String processor) implements ProcessorCommand {}
}
