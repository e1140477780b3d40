package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand;
import com.opscenter.approvals.api.ApprovalCommand.BreakGlass;
import com.opscenter.approvals.api.ApprovalCommand.DenyApproval;
import com.opscenter.approvals.api.ApprovalCommand.ExpireApproval;
import com.opscenter.approvals.api.ApprovalCommand.GrantApproval;
import com.opscenter.approvals.api.ApprovalCommand.RecordCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RecordNotCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RecordPartlyCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RequestApproval;
import com.opscenter.approvals.api.ApprovalCommand.ReviewBreakGlass;
import com.opscenter.approvals.api.ApprovalCommand.WithdrawApproval;
import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.commands.command.AggregateShell;
import com.opscenter.commands.command.Decision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The event store's shell around [ApprovalDecider].
@Revision("1")
@Aggregate(
        type = "Approval",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime",
        commandTargetResolver = "commandTarget")
class ApprovalAggregate {

    @AggregateIdentifier @Nullable String id;

    private Approval approval = new Approval.None();

    ApprovalAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(RequestApproval command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(GrantApproval command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(DenyApproval command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(WithdrawApproval command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(BreakGlass command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(ReviewBreakGlass command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(ExpireApproval command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(RecordCarriedOut command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(RecordNotCarriedOut command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision<ApprovalEvent> handle(RecordPartlyCarriedOut command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(ApprovalEvent event) {
        id = event.stream();
        approval = Approval.evolve(approval, event);
    }

    private Decision<ApprovalEvent> decide(ApprovalCommand command) {
        return AggregateShell.settle(ApprovalDecider.decide(command, approval));
    }
}
