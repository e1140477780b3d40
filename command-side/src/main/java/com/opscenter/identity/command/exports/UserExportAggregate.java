package com.opscenter.identity.command.exports;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.BeginUserExport;
import com.opscenter.identity.api.ExportCommand.EndUserExport;
import com.opscenter.identity.api.ExportEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [UserExport].
@Aggregate(
        type = "UserExport",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class UserExportAggregate {

    @AggregateIdentifier @Nullable String id;

    private UserExport made = new UserExport.None();

    UserExportAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ExportEvent> handle(BeginUserExport command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ExportEvent> handle(EndUserExport command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ExportEvent event) {
        id = event.stream();
        made = UserExport.evolve(event);
    }

    private Decision<ExportEvent> decide(ExportCommand command) {
        return AggregateShell.settle(UserExport.decide(command, made));
    }
}
