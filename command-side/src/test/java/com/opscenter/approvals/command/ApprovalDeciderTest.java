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
import com.opscenter.approvals.api.ApprovalEvent.ApprovalDenied;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalExpired;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalGranted;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalWithdrawn;
import com.opscenter.approvals.api.ApprovalEvent.BreakGlassReviewed;
import com.opscenter.approvals.api.ApprovalEvent.GlassBroken;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandBegun;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandPartlyDone;
import com.opscenter.approvals.api.ApprovalEvent.HeldCommandRefused;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalDeciderTest {

    private static final ApprovalId ID = new ApprovalId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
    private static final Instant END = Instant.parse("2026-11-30T18:15:00Z");
    private static final Instant IN_TIME = END.minusMillis(1);
    private static final UserId ADA = new UserId("5d1c3a52-6f0b-4c8e-9d0a-2f6b1c7d8e90");
    private static final UserId BOB = new UserId("6e1c3a52-6f0b-4c8e-9d0a-2f6b1c7d8e90");
    private static final String WHY = "the room is burning";
    private static final List<Requirement> NEEDS =
            List.of(Requirement.of(Permission.of("power:execute")));

    private static final Waiting WAITING =
            new Waiting(
                    "power.SwitchOutlet",
                    "outlet/pdu-1/9",
                    "off",
                    "OFF",
                    "power:execute",
                    List.of(List.of("power:execute")),
                    List.of(),
                    new Sealed("approval/x", "sealed"),
                    null,
                    ADA.value(),
                    "org",
                    END);

    private static final ApprovalRequested REQUESTED = new ApprovalRequested(ID, WAITING);

    private static Given<ApprovalCommand, Approval, ApprovalEvent> nothing() {
        return new Given<>(new Approval.None(), ApprovalDecider::decide, Approval::evolve);
    }

    private static Given<ApprovalCommand, Approval, ApprovalEvent> waiting() {
        return nothing().given(REQUESTED);
    }

    private static GrantApproval grant(UserId by, Instant at) {
        return new GrantApproval(ID, by, null, at, NEEDS);
    }

    private static DenyApproval deny(UserId by, Instant at) {
        return new DenyApproval(ID, by, "no", at, NEEDS);
    }

    private static BreakGlass breaking(UserId by, Instant at) {
        return new BreakGlass(ID, by, WHY, at, NEEDS);
    }

    private static ReviewBreakGlass review(UserId by) {
        return new ReviewBreakGlass(ID, by, "seen", NEEDS);
    }

    @Test
    void what_is_asked_for_waits() {
        nothing().when(new RequestApproval(ID, WAITING)).then(REQUESTED);
        waiting().when(new RequestApproval(ID, WAITING)).thenNothing();
        nothing().when(grant(BOB, IN_TIME)).thenRefused("not-found");
    }

    @Test
    void somebody_else_agrees_or_not() {
        waiting().when(grant(BOB, IN_TIME)).then(new ApprovalGranted(ID, null));
        waiting().when(deny(BOB, IN_TIME)).then(new ApprovalDenied(ID, "no"));
    }

    @Test
    void nobody_decides_about_what_they_asked_for_themselves() {
        waiting().when(grant(ADA, IN_TIME)).thenRefused("self-approval");
        waiting().when(deny(ADA, IN_TIME)).thenRefused("self-approval");
        broken().given(new HeldCommandDone(ID)).when(review(ADA)).thenRefused("self-approval");
    }

    @Test
    void nobody_agrees_once_its_time_is_over() {
        waiting().when(grant(BOB, END)).thenRefused("approval-expired");
        waiting().when(deny(BOB, END)).thenRefused("approval-expired");
        waiting().when(breaking(ADA, END)).thenRefused("approval-expired");
        waiting().when(new ExpireApproval(ID)).then(new ApprovalExpired(ID));
        Given<ApprovalCommand, Approval, ApprovalEvent> over =
                waiting().given(new ApprovalExpired(ID));
        over.when(grant(BOB, IN_TIME)).thenRefused("approval-expired");
        over.when(new ExpireApproval(ID)).thenNothing();
    }

    @Test
    void what_was_decided_stays_so() {
        for (ApprovalEvent decision :
                List.of(
                        new ApprovalGranted(ID, null),
                        new ApprovalDenied(ID, "no"),
                        new ApprovalWithdrawn(ID),
                        new GlassBroken(ID, WHY))) {
            Given<ApprovalCommand, Approval, ApprovalEvent> decided = waiting().given(decision);
            decided.when(grant(BOB, IN_TIME)).thenRefused("state-moved-on");
            decided.when(deny(BOB, IN_TIME)).thenRefused("state-moved-on");
            decided.when(breaking(ADA, IN_TIME)).thenRefused("state-moved-on");
            decided.when(new WithdrawApproval(ID, NEEDS)).thenRefused("state-moved-on");
            decided.when(new ExpireApproval(ID)).thenNothing();
        }
    }

    @Test
    void whoever_asked_withdraws_it_or_does_it_alone() {
        waiting().when(new WithdrawApproval(ID, NEEDS)).then(new ApprovalWithdrawn(ID));
        waiting().when(breaking(ADA, IN_TIME)).then(new GlassBroken(ID, WHY));
        waiting().when(breaking(BOB, IN_TIME)).thenRefused("forbidden");
    }

    @Test
    void it_is_told_once_what_became_of_it() {
        Given<ApprovalCommand, Approval, ApprovalEvent> granted =
                waiting().given(new ApprovalGranted(ID, null));
        granted.when(new RecordCarriedOut(ID, true)).then(new HeldCommandBegun(ID));
        granted.when(new RecordCarriedOut(ID, false)).then(new HeldCommandDone(ID));
        granted.when(new RecordNotCarriedOut(ID, "not-found", "There is none"))
                .then(new HeldCommandRefused(ID, "not-found", "There is none"));
        granted.when(new RecordPartlyCarriedOut(ID, 1, 2, "not-found", "There is none"))
                .then(new HeldCommandPartlyDone(ID, 1, 2, "not-found", "There is none"));
        granted.given(new HeldCommandDone(ID)).when(new RecordCarriedOut(ID, false)).thenNothing();
        waiting().when(new RecordCarriedOut(ID, false)).thenNothing();
    }

    @Test
    void what_was_done_alone_is_looked_at_by_somebody_else_once() {
        broken().when(review(BOB)).thenRefused("state-moved-on");
        for (ApprovalEvent end :
                List.of(
                        new HeldCommandBegun(ID),
                        new HeldCommandDone(ID),
                        new HeldCommandPartlyDone(ID, 1, 2, "not-found", "There is none"),
                        new HeldCommandRefused(ID, "not-found", "There is none"))) {
            Given<ApprovalCommand, Approval, ApprovalEvent> done = broken().given(end);
            done.when(review(BOB)).then(new BreakGlassReviewed(ID, "seen"));
            done.given(new BreakGlassReviewed(ID, "seen"))
                    .when(review(BOB))
                    .thenRefused("state-moved-on");
        }
    }

    @Test
    void what_somebody_agreed_to_needs_no_second_look() {
        waiting()
                .given(new ApprovalGranted(ID, null), new HeldCommandDone(ID))
                .when(review(BOB))
                .thenRefused("state-moved-on");
        waiting().when(review(BOB)).thenRefused("state-moved-on");
    }

    private static Given<ApprovalCommand, Approval, ApprovalEvent> broken() {
        return waiting().given(new GlassBroken(ID, WHY));
    }
}
