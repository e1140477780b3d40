package com.opscenter.threats.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.threats.api.ThreatCommand;
import com.opscenter.threats.api.ThreatCommand.LinkAlert;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import com.opscenter.threats.api.ThreatEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [ThreatDecider].
@Aggregate(
        type = "Threat",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class ThreatAggregate {

    @AggregateIdentifier @Nullable String id;

    private Threat threat = new Threat.Unknown();

    ThreatAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ThreatEvent> handle(ReportThreat command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ThreatEvent> handle(LinkAlert command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ThreatEvent event) {
        id = event.stream();
        threat = Threat.evolve(threat, event);
    }

    private Decision<ThreatEvent> decide(ThreatCommand command) {
        return AggregateShell.settle(ThreatDecider.decide(command, threat));
    }
}
