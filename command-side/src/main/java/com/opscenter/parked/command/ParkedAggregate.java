package com.opscenter.parked.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.parked.api.ParkedCommand.RetryParked;
import com.opscenter.parked.api.ParkedCommand.SkipParked;
import com.opscenter.parked.api.ParkedEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [ParkedDecider].
@Aggregate(
        type = "Parked",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class ParkedAggregate {

    @AggregateIdentifier @Nullable String id;

    ParkedAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ParkedEvent> handle(RetryParked command) {
        return AggregateShell.settle(ParkedDecider.decide(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ParkedEvent> handle(SkipParked command) {
        return AggregateShell.settle(ParkedDecider.decide(command));
    }

    @EventSourcingHandler
    void on(ParkedEvent event) {
        id = event.stream();
    }
}
