package com.opscenter.identity.command.signins;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.SignInCommand;
import com.opscenter.identity.api.SignInCommand.EndProviderSessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SignInCommand.OpenSession;
import com.opscenter.identity.api.SignInEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [SignInsDecider].
@Aggregate(
        type = "SignIns",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class SignInsAggregate {

    @AggregateIdentifier @Nullable String id;

    private SignIns signIns = SignIns.NONE;

    SignInsAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SignInEvent> handle(OpenSession command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SignInEvent> handle(EndSessions command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<SignInEvent> handle(EndProviderSessions command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(SignInEvent event) {
        id = event.stream();
        signIns = signIns.evolve(event);
    }

    private Decision<SignInEvent> decide(SignInCommand command) {
        return AggregateShell.settle(SignInsDecider.decide(command, signIns));
    }
}
