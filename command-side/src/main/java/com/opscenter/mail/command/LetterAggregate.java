package com.opscenter.mail.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.mail.api.LetterCommand;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterCommand.RecordLetterDelayed;
import com.opscenter.mail.api.LetterCommand.RecordLetterFailed;
import com.opscenter.mail.api.LetterCommand.RecordLetterSent;
import com.opscenter.mail.api.LetterEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [LetterDecider].
@Aggregate(
        type = "Letter",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class LetterAggregate {

    @AggregateIdentifier @Nullable String id;

    private Letter letter = new Letter.Unwritten();

    LetterAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LetterEvent> handle(QueueLetter command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LetterEvent> handle(RecordLetterDelayed command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LetterEvent> handle(RecordLetterSent command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<LetterEvent> handle(RecordLetterFailed command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(LetterEvent event) {
        id = event.stream();
        letter = Letter.evolve(letter, event);
    }

    private Decision<LetterEvent> decide(LetterCommand command) {
        return AggregateShell.settle(LetterDecider.decide(command, letter));
    }
}
