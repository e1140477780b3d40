package com.opscenter.network.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.WanCommand;
import com.opscenter.network.api.WanCommand.ObserveWan;
import com.opscenter.network.api.WanCommand.RemoveWan;
import com.opscenter.network.api.WanEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [WanDecider].
@Aggregate(
        type = "Wan",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class WanAggregate {

    @AggregateIdentifier @Nullable String id;

    private WanLink link = new WanLink.Unknown();

    WanAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<WanEvent> handle(ObserveWan command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<WanEvent> handle(RemoveWan command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(WanEvent event) {
        id = event.stream();
        link = WanLink.evolve(link, event);
    }

    private Decision<WanEvent> decide(WanCommand command) {
        return AggregateShell.settle(WanDecider.decide(command, link));
    }
}
