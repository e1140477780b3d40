package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.RuleCommand;
import com.opscenter.alerts.api.RuleCommand.ChangeAlertRule;
import com.opscenter.alerts.api.RuleCommand.DefineAlertRule;
import com.opscenter.alerts.api.RuleCommand.RemoveAlertRule;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [RuleDecider].
@Aggregate(
        type = "AlertRule",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class RuleAggregate {

    @AggregateIdentifier @Nullable String id;

    private Rule rule = new Rule.Unknown();

    RuleAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RuleEvent> handle(DefineAlertRule command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RuleEvent> handle(ChangeAlertRule command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RuleEvent> handle(RemoveAlertRule command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(RuleEvent event) {
        id = event.stream();
        rule = Rule.evolve(rule, event);
    }

    private Decision<RuleEvent> decide(RuleCommand command) {
        return AggregateShell.settle(RuleDecider.decide(command, rule));
    }
}
