package com.opscenter.identity.command.roles;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.ChangeRole;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleCommand.RevokePermissions;
import com.opscenter.identity.api.RoleEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [RoleDecider].
@Revision("1")
@Aggregate(
        type = "Role",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class RoleAggregate {

    @AggregateIdentifier @Nullable String id;

    private OwnRole role = new OwnRole.Unknown();

    RoleAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RoleEvent> handle(DefineRole command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RoleEvent> handle(ChangeRole command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RoleEvent> handle(GrantPermissions command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RoleEvent> handle(RevokePermissions command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<RoleEvent> handle(DeleteRole command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(RoleEvent event) {
        id = event.stream();
        role = OwnRole.evolve(role, event);
    }

    private Decision<RoleEvent> decide(RoleCommand command) {
        return AggregateShell.settle(RoleDecider.decide(command, role));
    }
}
