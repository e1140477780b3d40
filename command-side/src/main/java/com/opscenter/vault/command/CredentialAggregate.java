package com.opscenter.vault.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.vault.api.CredentialCommand;
import com.opscenter.vault.api.CredentialCommand.RemoveCredential;
import com.opscenter.vault.api.CredentialCommand.RotateCredential;
import com.opscenter.vault.api.CredentialCommand.StoreCredential;
import com.opscenter.vault.api.CredentialEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [CredentialDecider].
@Aggregate(
        type = "Credential",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class CredentialAggregate {

    @AggregateIdentifier @Nullable String id;

    private Credential credential = new Credential.Unknown();

    CredentialAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<CredentialEvent> handle(StoreCredential command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<CredentialEvent> handle(RotateCredential command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<CredentialEvent> handle(RemoveCredential command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(CredentialEvent event) {
        id = event.stream();
        credential = Credential.evolve(credential, event);
    }

    private Decision<CredentialEvent> decide(CredentialCommand command) {
        return AggregateShell.settle(CredentialDecider.decide(command, credential));
    }
}
