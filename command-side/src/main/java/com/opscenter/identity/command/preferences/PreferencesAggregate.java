package com.opscenter.identity.command.preferences;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.PreferencesCommand.ChoosePreferences;
import com.opscenter.identity.api.PreferencesEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [Preferences].
@Aggregate(
        type = "Preferences",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class PreferencesAggregate {

    @AggregateIdentifier @Nullable String id;

    private Preferences preferences = Preferences.NONE;

    PreferencesAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<PreferencesEvent> handle(ChoosePreferences command) {
        return AggregateShell.settle(Preferences.decide(command, preferences));
    }

    @EventSourcingHandler
    void on(PreferencesEvent event) {
        id = event.stream();
        preferences = Preferences.evolve(event);
    }
}
