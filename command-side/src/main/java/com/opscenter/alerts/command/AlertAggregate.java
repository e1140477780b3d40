package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertCommand.DismissWriteBack;
import com.opscenter.alerts.api.AlertCommand.ExpireAcknowledgment;
import com.opscenter.alerts.api.AlertCommand.ExpireWriteBack;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.NoteAlert;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.RequestWriteBack;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.WithdrawWriteBack;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [AlertDecider].
@Aggregate(
        type = "Alert",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class AlertAggregate {

    @AggregateIdentifier @Nullable String id;

    private Alert alert = new Alert.Unknown();

    AlertAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(ReportAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(ClearAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(RetireAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(AcknowledgeAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(ExpireAcknowledgment command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(UnacknowledgeAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(NoteAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(ResolveAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(DeleteAlert command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(RequestWriteBack command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(MarkWriteBackSent command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(RejectWriteBack command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(ExpireWriteBack command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(WithdrawWriteBack command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AlertEvent> handle(DismissWriteBack command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(AlertEvent event) {
        id = event.stream();
        alert = AlertEvolution.evolve(alert, event);
    }

    private Decision<AlertEvent> decide(AlertCommand command) {
        return AggregateShell.settle(AlertDecider.decide(command, alert));
    }
}
