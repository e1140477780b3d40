package com.opscenter.processors.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;

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

    /// Processors work for every organization.
    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
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

    @NotApprovable("It has to be done at once.")
    record PauseProcessor(String processor) implements ProcessorCommand {}

    @NotApprovable("It has to be done at once.")
    record ResumeProcessor(String processor) implements ProcessorCommand {}

    /// Builds the rows anew beside the ones that are shown.
    @NotApprovable("It changes no fact.")
    record RebuildProjection(String processor) implements ProcessorCommand {}

    /// Shows the rows that were built beside.
    @NotApprovable("It changes no fact.")
    record SwitchProjection(String processor) implements ProcessorCommand {}

    /// Shows again what was shown before the last switch.
    @NotApprovable("It changes no fact.")
    record SwitchProjectionBack(String processor) implements ProcessorCommand {}

    /// Throws away what is beside the shown rows.
    @NotApprovable("It changes no fact.")
    record DiscardRebuild(String processor) implements ProcessorCommand {}
}
