package com.opscenter.network.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortCommand.AcceptDrift;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortCommand.DescribePort;
import com.opscenter.network.api.PortCommand.DismissAction;
import com.opscenter.network.api.PortCommand.ExpireAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.ObservePortGone;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortCommand.ReleaseAction;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortCommand.WithdrawAction;
import com.opscenter.network.api.PortEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [PortDecider].
@Aggregate(
        type = "Port",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class PortAggregate {

    @AggregateIdentifier @Nullable String id;

    private Port port = new Port.Unknown();

    PortAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(ObservePort command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(ObservePortGone command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(ActOnPort command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(ReleaseAction command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(MarkDispatched command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(RejectAction command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(ExpireAction command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(WithdrawAction command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(DismissAction command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(AcceptDrift command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(DescribePort command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PortEvent> handle(RemovePort command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PortEvent event) {
        id = event.stream();
        port = PortEvolution.evolve(port, event);
    }

    private Decision<PortEvent> decide(PortCommand command) {
        return AggregateShell.settle(PortDecider.decide(command, port));
    }
}
