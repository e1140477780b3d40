package com.opscenter.identity.command.accounts;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.accounts.AccountCommand;
import com.opscenter.identity.api.accounts.AccountCommand.AcceptDifference;
import com.opscenter.identity.api.accounts.AccountCommand.EnforceAccount;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountCommand.SettleEnforcement;
import com.opscenter.identity.api.accounts.AccountEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [AccountDecider].
@Revision("1")
@Aggregate(
        type = "Account",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class AccountAggregate {

    @AggregateIdentifier @Nullable String id;

    private StandingDifferences standing = StandingDifferences.NONE;

    AccountAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AccountEvent> handle(ObserveAccount command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AccountEvent> handle(AcceptDifference command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AccountEvent> handle(EnforceAccount command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<AccountEvent> handle(SettleEnforcement command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.stream();
        standing = standing.evolve(event);
    }

    private Decision<AccountEvent> decide(AccountCommand command) {
        return AggregateShell.settle(AccountDecider.decide(command, standing));
    }
}
