package com.opscenter.identity.command.factors;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.FactorRuleCommand.RequireSecondFactor;
import com.opscenter.identity.api.FactorRuleEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [FactorRules].
@Revision("1")
@Aggregate(
        type = "FactorRules",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class FactorRulesAggregate {

    @AggregateIdentifier @Nullable String id;

    private FactorRules rules = FactorRules.NONE;

    FactorRulesAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<FactorRuleEvent> handle(RequireSecondFactor command) {
        return AggregateShell.settle(FactorRules.decide(command, rules));
    }

    @EventSourcingHandler
    void on(FactorRuleEvent event) {
        id = event.stream();
        rules = rules.evolve(event);
    }
}
