package com.opscenter.power.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.BatchCommand;
import com.opscenter.power.api.BatchCommand.BeginStep;
import com.opscenter.power.api.BatchCommand.EndStep;
import com.opscenter.power.api.BatchCommand.SwitchBatch;
import com.opscenter.power.api.BatchCommand.WithdrawBatch;
import com.opscenter.power.api.BatchEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [BatchDecider].
@Aggregate(
        type = "Batch",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class BatchAggregate {

    @AggregateIdentifier @Nullable String id;

    private Batch batch = new Batch.Unknown();

    BatchAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BatchEvent> handle(SwitchBatch command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BatchEvent> handle(BeginStep command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BatchEvent> handle(EndStep command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BatchEvent> handle(WithdrawBatch command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(BatchEvent event) {
        id = event.stream();
        batch = BatchDecider.evolve(batch, event);
    }

    private Decision<BatchEvent> decide(BatchCommand command) {
        return AggregateShell.settle(BatchDecider.decide(command, batch));
    }
}
