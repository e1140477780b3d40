package com.opscenter.identity.command.exports;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.OwnDataCommand;
import com.opscenter.identity.api.OwnDataCommand.RequestOwnData;
import com.opscenter.identity.api.OwnDataCommand.TakeOwnData;
import com.opscenter.identity.api.OwnDataEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [OwnData].
@Revision("1")
@Aggregate(
        type = "OwnData",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class OwnDataAggregate {

    @AggregateIdentifier @Nullable String id;

    private OwnData copy = new OwnData.None();

    OwnDataAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OwnDataEvent> handle(RequestOwnData command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OwnDataEvent> handle(TakeOwnData command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(OwnDataEvent event) {
        id = event.stream();
        copy = OwnData.evolve(event);
    }

    private Decision<OwnDataEvent> decide(OwnDataCommand command) {
        return AggregateShell.settle(OwnData.decide(command, copy));
    }
}
