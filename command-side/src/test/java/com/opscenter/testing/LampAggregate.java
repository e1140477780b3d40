package com.opscenter.testing;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.testing.LampCommand.SetTimer;
import com.opscenter.testing.LampCommand.TurnLamp;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(
        type = "Lamp",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class LampAggregate {

    @AggregateIdentifier @Nullable String id;

    private Lamp lamp = new Lamp.Dark();

    LampAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LampEvent> handle(TurnLamp command) {
        return AggregateShell.settle(Lamp.decide(command, lamp));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LampEvent> handle(SetTimer command) {
        return AggregateShell.settle(Lamp.decide(command, lamp));
    }

    @EventSourcingHandler
    void on(LampEvent event) {
        id = event.stream();
        lamp = Lamp.evolve(lamp, event);
    }
}
