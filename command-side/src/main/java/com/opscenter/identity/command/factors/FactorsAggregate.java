package com.opscenter.identity.command.factors;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordPasskeyCopied;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorCommand.RecordSecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [Factors].
@Revision("2")
@Aggregate(
        type = "Factors",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class FactorsAggregate {

    @AggregateIdentifier @Nullable String id;

    private Factors factors = Factors.NONE;

    FactorsAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordFactorAdded command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordFactorRemoved command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordRecoveryCodesMade command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordRecoveryCodeUsed command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordSecondFactorGuessed command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorEvent> handle(RecordPasskeyCopied command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(FactorEvent event) {
        id = event.stream();
        factors = factors.evolve(event);
    }

    private Decision<FactorEvent> decide(FactorCommand command) {
        return AggregateShell.settle(Factors.decide(command, factors));
    }
}
