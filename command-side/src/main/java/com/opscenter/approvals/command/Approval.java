package com.opscenter.approvals.command;

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
import java.time.Instant;

/// A command that waits for a second person, by life stage.
sealed interface Approval {

    record None() implements Approval {}

    /// @param requester whose rights asked
    record Open(String requester, Instant until) implements Approval {}

    /// It is being carried out.
    ///
    /// @param review whether somebody else has to look at it afterwards
    record Released(String requester, boolean review) implements Approval {}

    /// @param review whether somebody else still has to look at it
    record Over(String requester, boolean review, boolean expired) implements Approval {}

    static Approval evolve(Approval approval, ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested(_, var waiting) ->
                    new Open(waiting.requester(), waiting.until());
            case ApprovalGranted _ -> new Released(requester(approval), false);
            case GlassBroken _ -> new Released(requester(approval), true);
            case ApprovalDenied _, ApprovalWithdrawn _ ->
                    new Over(requester(approval), false, false);
            case ApprovalExpired _ -> new Over(requester(approval), false, true);
            case HeldCommandBegun _,
                    HeldCommandDone _,
                    HeldCommandRefused _,
                    HeldCommandPartlyDone _ ->
                    new Over(requester(approval), isToReview(approval), false);
            case BreakGlassReviewed _ -> new Over(requester(approval), false, false);
        };
    }

    private static String requester(Approval approval) {
        return switch (approval) {
            case None _ -> "";
            case Open(var requester, _) -> requester;
            case Released(var requester, _) -> requester;
            case Over(var requester, _, _) -> requester;
        };
    }

    private static boolean isToReview(Approval approval) {
        return approval instanceof Released(_, var review) && review;
    }
}
