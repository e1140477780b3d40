package com.opscenter.notifications.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.notifications.api.NotificationsCommand.MarkNotificationsRead;
import com.opscenter.notifications.api.NotificationsEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [Reading].
@Revision("1")
@Aggregate(
        type = "Notifications",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class ReadingAggregate {

    @AggregateIdentifier @Nullable String id;

    private Reading reading = Reading.NONE;

    ReadingAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<NotificationsEvent> handle(MarkNotificationsRead command) {
        return AggregateShell.settle(Reading.decide(command, reading));
    }

    @EventSourcingHandler
    void on(NotificationsEvent event) {
        id = event.stream();
        reading = Reading.evolve(event, reading);
    }
}
