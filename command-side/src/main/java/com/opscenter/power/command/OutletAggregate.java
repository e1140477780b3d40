package com.opscenter.power.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.AcceptDrift;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import com.opscenter.power.api.OutletCommand.DismissSwitch;
import com.opscenter.power.api.OutletCommand.ExpireSwitch;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletCommand.ReleaseSwitch;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletCommand.WithdrawSwitch;
import com.opscenter.power.api.OutletEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [OutletDecider].
@Aggregate(
        type = "Outlet",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class OutletAggregate {

    @AggregateIdentifier @Nullable String id;

    private Outlet outlet = new Outlet.Unknown();

    OutletAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(ObserveOutlet command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(SwitchOutlet command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(ReleaseSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(MarkDispatched command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(RejectSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(ExpireSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(WithdrawSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(DismissSwitch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(AcceptDrift command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(DescribeOutlet command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OutletEvent> handle(RemoveOutlet command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(OutletEvent event) {
        id = event.stream();
        outlet = OutletEvolution.evolve(outlet, event);
    }

    private Decision<OutletEvent> decide(OutletCommand command) {
        return AggregateShell.settle(OutletDecider.decide(command, outlet));
    }
}
