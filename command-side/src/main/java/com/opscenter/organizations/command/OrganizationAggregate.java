package com.opscenter.organizations.command;

import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import com.opscenter.organizations.api.InvitationCommand.AcceptInvitation;
import com.opscenter.organizations.api.InvitationCommand.ExpireInvitation;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationCommand.ResendInvitation;
import com.opscenter.organizations.api.InvitationCommand.RevokeInvitation;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.ActivateOrganization;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.ChangeSettings;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationCommand.SuspendOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [OrganizationDecider].
@Revision("5")
@Aggregate(
        type = "Organization",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class OrganizationAggregate {

    @AggregateIdentifier @Nullable String id;

    private Organization organization = new Organization.Unknown();

    OrganizationAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(FoundOrganization command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ProvisionTeam command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ChangeTeam command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(OpenSite command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(DescribeOrganization command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(AddMember command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ChangeMemberRole command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(RemoveMember command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(DeleteOrganization command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ChangeSettings command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(SuspendOrganization command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ActivateOrganization command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(InviteMember command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ResendInvitation command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(RevokeInvitation command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(AcceptInvitation command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(ExpireInvitation command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<OrganizationEvent> handle(WithdrawExpired command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(OrganizationEvent event) {
        id = event.stream();
        organization = OrganizationEvolution.evolve(organization, event);
    }

    private Decision<OrganizationEvent> decide(OrganizationCommand command) {
        return AggregateShell.settle(OrganizationDecider.decide(command, organization));
    }
}
