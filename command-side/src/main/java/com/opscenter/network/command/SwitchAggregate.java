package com.opscenter.network.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.SwitchCommand;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.ObserveSwitchGone;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [SwitchDecider].
@Aggregate(
        type = "Switch",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class SwitchAggregate {

    @AggregateIdentifier @Nullable String id;

    private SwitchDevice device = new SwitchDevice.Unknown();

    SwitchAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SwitchEvent> handle(ObserveSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SwitchEvent> handle(ObserveSwitchGone command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SwitchEvent> handle(RemoveSwitch command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(SwitchEvent event) {
        id = event.stream();
        device = SwitchDevice.evolve(device, event);
    }

    private Decision<SwitchEvent> decide(SwitchCommand command) {
        return AggregateShell.settle(SwitchDecider.decide(command, device));
    }
}
