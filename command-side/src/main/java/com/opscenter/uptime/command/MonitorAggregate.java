package com.opscenter.uptime.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.uptime.api.MaintenanceCommand.DismissMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.ExpireMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.MaintainMonitor;
import com.opscenter.uptime.api.MaintenanceCommand.MarkMaintenanceSent;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.RejectMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.WithdrawMaintenance;
import com.opscenter.uptime.api.MonitorCommand;
import com.opscenter.uptime.api.MonitorCommand.DescribeMonitor;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.MonitorCommand.RemoveMonitor;
import com.opscenter.uptime.api.MonitorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [MonitorDecider].
@Aggregate(
        type = "Monitor",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class MonitorAggregate {

    @AggregateIdentifier @Nullable String id;

    private Monitor monitor = new Monitor.Unknown();

    MonitorAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(ObserveMonitor command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(DescribeMonitor command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(RemoveMonitor command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(ObserveSensors command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(MaintainMonitor command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(ObserveMaintenance command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(MarkMaintenanceSent command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(RejectMaintenance command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(ExpireMaintenance command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(WithdrawMaintenance command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<MonitorEvent> handle(DismissMaintenance command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(MonitorEvent event) {
        id = event.stream();
        monitor = Monitor.evolve(monitor, event);
    }

    private Decision<MonitorEvent> decide(MonitorCommand command) {
        return AggregateShell.settle(MonitorDecider.decide(command, monitor));
    }
}
