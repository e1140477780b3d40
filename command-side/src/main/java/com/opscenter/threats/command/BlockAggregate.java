package com.opscenter.threats.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.threats.api.BlockCommand;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.DismissAsk;
import com.opscenter.threats.api.BlockCommand.ExpireAsk;
import com.opscenter.threats.api.BlockCommand.ExpireBlock;
import com.opscenter.threats.api.BlockCommand.ForgetSource;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockCommand.WithdrawAsk;
import com.opscenter.threats.api.BlockCommand.WithdrawBlock;
import com.opscenter.threats.api.BlockEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [BlockDecider].
@Aggregate(
        type = "Block",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class BlockAggregate {

    @AggregateIdentifier @Nullable String id;

    private Block block = Block.NEVER_ASKED;

    BlockAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(BlockAddress command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(UnblockAddress command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(ExpireBlock command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(ObserveBlock command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(MarkDispatched command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(RejectBlock command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(ExpireAsk command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(WithdrawBlock command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(WithdrawAsk command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(DismissAsk command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<BlockEvent> handle(ForgetSource command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(BlockEvent event) {
        id = event.stream();
        block = BlockEvolution.evolve(block, event);
    }

    private Decision<BlockEvent> decide(BlockCommand command) {
        return AggregateShell.settle(BlockDecider.decide(command, block));
    }
}
