package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalRuleCommand.ChangeApprovalRule;
import com.opscenter.approvals.api.ApprovalRuleEvent;
import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [Rules].
@Revision("1")
@Aggregate(
        type = "ApprovalRules",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class RulesAggregate {

    @AggregateIdentifier @Nullable String id;

    private Rules rules = Rules.NONE;

    RulesAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalRuleEvent> handle(ChangeApprovalRule command) {
        return AggregateShell.settle(Rules.decide(command, rules));
    }

    @EventSourcingHandler
    void on(ApprovalRuleEvent event) {
        id = event.stream();
        rules = rules.evolve(event);
    }
}
