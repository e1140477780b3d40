package com.opscenter.power.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.PduCommand;
import com.opscenter.power.api.PduCommand.DescribePdu;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.power.api.PduCommand.RemovePdu;
import com.opscenter.power.api.PduEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [PduDecider].
@Aggregate(
        type = "Pdu",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class PduAggregate {

    @AggregateIdentifier @Nullable String id;

    private Pdu pdu = new Pdu.Unknown();

    PduAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PduEvent> handle(ObservePdu command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PduEvent> handle(DescribePdu command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PduEvent> handle(RemovePdu command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PduEvent event) {
        id = event.stream();
        pdu = Pdu.evolve(pdu, event);
    }

    private Decision<PduEvent> decide(PduCommand command) {
        return AggregateShell.settle(PduDecider.decide(command, pdu));
    }
}
