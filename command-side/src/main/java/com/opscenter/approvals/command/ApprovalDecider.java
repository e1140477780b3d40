package com.opscenter.approvals.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

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
import com.opscenter.approvals.command.Approval.None;
import com.opscenter.approvals.command.Approval.Open;
import com.opscenter.approvals.command.Approval.Over;
import com.opscenter.approvals.command.Approval.Released;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserId;
import java.time.Instant;

/// Decides what becomes of a command that waits for a second person.
final class ApprovalDecider {

    private ApprovalDecider() {}

    static Decision<ApprovalEvent> decide(ApprovalCommand command, Approval approval) {
        return switch (approval) {
            case None _ ->
                    command instanceof RequestApproval(var id, var waiting)
                            ? accept(new ApprovalRequested(id, waiting))
                            : reject(Refusal.notFound(command.targetId()));
            case Open open -> ofOpen(command, open);
            case Released released -> ofReleased(command, released);
            case Over over -> ofOver(command, over);
        };
    }

    private static Decision<ApprovalEvent> ofOpen(ApprovalCommand command, Open open) {
        return switch (command) {
            case RequestApproval _ -> accept();
            case GrantApproval(_, var by, _, _, _) when isSame(by, open.requester()) -> self();
            case GrantApproval(_, _, _, var at, _) when isLate(at, open) -> expired();
            case GrantApproval(var id, _, var note, _, _) -> accept(new ApprovalGranted(id, note));
            case DenyApproval(_, var by, _, _, _) when isSame(by, open.requester()) -> self();
            case DenyApproval(_, _, _, var at, _) when isLate(at, open) -> expired();
            case DenyApproval(var id, _, var note, _, _) -> accept(new ApprovalDenied(id, note));
            case BreakGlass(_, var by, _, _, _) when !isSame(by, open.requester()) ->
                    reject("forbidden", "Only whoever asked may do it without a second person");
            case BreakGlass(_, _, _, var at, _) when isLate(at, open) -> expired();
            case BreakGlass(var id, _, var why, _, _) -> accept(new GlassBroken(id, why));
            case WithdrawApproval(var id, _) -> accept(new ApprovalWithdrawn(id));
            case ExpireApproval(var id) -> accept(new ApprovalExpired(id));
            case ReviewBreakGlass _ -> reject("state-moved-on", "Nothing was done yet");
            case RecordCarriedOut _, RecordNotCarriedOut _, RecordPartlyCarriedOut _ -> accept();
        };
    }

    private static Decision<ApprovalEvent> ofReleased(ApprovalCommand command, Released released) {
        return switch (command) {
            case RecordCarriedOut(var id, var ownSteps) ->
                    accept(ownSteps ? new HeldCommandBegun(id) : new HeldCommandDone(id));
            case RecordNotCarriedOut(var id, var code, var detail) ->
                    accept(new HeldCommandRefused(id, code, detail));
            case RecordPartlyCarriedOut(var id, var done, var of, var code, var detail) ->
                    accept(new HeldCommandPartlyDone(id, done, of, code, detail));
            case RequestApproval _, ExpireApproval _ -> accept();
            case GrantApproval _, DenyApproval _, BreakGlass _, WithdrawApproval _ -> decided();
            case ReviewBreakGlass _ when released.review() ->
                    reject("state-moved-on", "It is not done yet: look again in a moment");
            case ReviewBreakGlass _ -> unbroken();
        };
    }

    private static Decision<ApprovalEvent> ofOver(ApprovalCommand command, Over over) {
        return switch (command) {
            case ReviewBreakGlass _ when !over.review() -> unbroken();
            case ReviewBreakGlass(_, var by, _, _) when isSame(by, over.requester()) -> self();
            case ReviewBreakGlass(var id, _, var note, _) ->
                    accept(new BreakGlassReviewed(id, note));
            case RequestApproval _,
                    ExpireApproval _,
                    RecordCarriedOut _,
                    RecordNotCarriedOut _,
                    RecordPartlyCarriedOut _ ->
                    accept();
            case GrantApproval _, DenyApproval _, BreakGlass _, WithdrawApproval _ ->
                    over.expired() ? expired() : decided();
        };
    }

    private static boolean isSame(UserId by, String requester) {
        return by.value().equals(requester);
    }

    private static boolean isLate(Instant at, Open open) {
        return !at.isBefore(open.until());
    }

    private static Decision<ApprovalEvent> self() {
        return reject("self-approval", "Somebody else must decide about what you asked for");
    }

    private static Decision<ApprovalEvent> expired() {
        return reject("approval-expired", "Nobody agreed in time; it has to be asked anew");
    }

    private static Decision<ApprovalEvent> decided() {
        return reject("state-moved-on", "It was decided about before");
    }

    private static Decision<ApprovalEvent> unbroken() {
        return reject("state-moved-on", "Nothing of it has to be looked at");
    }
}
