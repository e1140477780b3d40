package com.opscenter.identity.command.keys;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.keys.ApiKeyCommand;
import com.opscenter.identity.api.keys.ApiKeyCommand.ChangeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RevokeApiKey;
import com.opscenter.identity.api.keys.ApiKeyCommand.RotateApiKey;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [ApiKeyDecider].
@Aggregate(
        type = "ApiKeys",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
@Revision("1")
class ApiKeysAggregate {

    @AggregateIdentifier @Nullable String id;

    private OwnersKeys keys = OwnersKeys.NONE;

    ApiKeysAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApiKeyEvent> handle(CreateApiKey command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApiKeyEvent> handle(ChangeApiKey command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApiKeyEvent> handle(RotateApiKey command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApiKeyEvent> handle(RevokeApiKey command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ApiKeyEvent event) {
        id = event.stream();
        keys = keys.evolve(event);
    }

    private Decision<ApiKeyEvent> decide(ApiKeyCommand command) {
        return AggregateShell.settle(ApiKeyDecider.decide(command, keys));
    }
}
