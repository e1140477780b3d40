package com.opscenter.reactions;

import com.opscenter.commands.api.DeadLetterCommand.RetryDeadLetter;
import com.opscenter.commands.api.DeadLetterCommand.SkipDeadLetter;
import com.opscenter.commands.api.DeadLetterEvent;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterSkipped;
import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [DeadLetterDecider].
@Aggregate(
        type = "DeadLetter",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class DeadLetterAggregate {

    @AggregateIdentifier @Nullable String id;

    private boolean skipped;

    DeadLetterAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<DeadLetterEvent> handle(RetryDeadLetter command) {
        return AggregateShell.settle(DeadLetterDecider.decide(command, skipped));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<DeadLetterEvent> handle(SkipDeadLetter command) {
        return AggregateShell.settle(DeadLetterDecider.decide(command, skipped));
    }

    @EventSourcingHandler
    void on(DeadLetterEvent event) {
        id = event.stream();
        skipped = event instanceof DeadLetterSkipped;
    }
}
