package com.opscenter.sources.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceCommand.ChangeSource;
import com.opscenter.sources.api.SourceCommand.EnableSource;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.RemoveSource;
import com.opscenter.sources.api.SourceCommand.RequestCapture;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceCommand.SummarizeHour;
import com.opscenter.sources.api.SourceEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [SourceDecider].
@Aggregate(
        type = "Source",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class SourceAggregate {

    @AggregateIdentifier @Nullable String id;

    private Source source = new Source.Unknown();

    SourceAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(RegisterSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(ChangeSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(EnableSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(RemoveSource command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(RequestPoll command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(RequestCapture command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(AnswerPoll command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(ObserveHealth command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(ObserveCapabilities command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SourceEvent> handle(SummarizeHour command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        id = event.stream();
        source = SourceEvolution.evolve(source, event);
    }

    private Decision<SourceEvent> decide(SourceCommand command) {
        return AggregateShell.settle(SourceDecider.decide(command, source));
    }
}
