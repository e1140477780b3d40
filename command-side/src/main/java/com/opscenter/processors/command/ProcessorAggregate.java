package com.opscenter.processors.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.processors.api.ProcessorCommand.DiscardRebuild;
import com.opscenter.processors.api.ProcessorCommand.PauseProcessor;
import com.opscenter.processors.api.ProcessorCommand.RebuildProjection;
import com.opscenter.processors.api.ProcessorCommand.ResumeProcessor;
import com.opscenter.processors.api.ProcessorCommand.SwitchProjection;
import com.opscenter.processors.api.ProcessorCommand.SwitchProjectionBack;
import com.opscenter.processors.api.ProcessorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [ProcessorDecider].
@Aggregate(
        type = "Processor",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class ProcessorAggregate {

    @AggregateIdentifier @Nullable String id;

    ProcessorAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(PauseProcessor command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(ResumeProcessor command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(RebuildProjection command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(SwitchProjection command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(SwitchProjectionBack command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ProcessorEvent> handle(DiscardRebuild command) {
        return AggregateShell.settle(ProcessorDecider.decide(command));
    }

    @EventSourcingHandler
    void on(ProcessorEvent event) {
        id = event.stream();
    }
}
