package com.opscenter.approvals.api;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class ApprovalsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                type("ApprovalRuleChanged", ApprovalRuleEvent.ApprovalRuleChanged.class),
                type("ApprovalRequested", ApprovalEvent.ApprovalRequested.class),
                type("ApprovalGranted", ApprovalEvent.ApprovalGranted.class),
                type("ApprovalDenied", ApprovalEvent.ApprovalDenied.class),
                type("ApprovalExpired", ApprovalEvent.ApprovalExpired.class),
                type("ApprovalWithdrawn", ApprovalEvent.ApprovalWithdrawn.class),
                type("GlassBroken", ApprovalEvent.GlassBroken.class),
                type("HeldCommandBegun", ApprovalEvent.HeldCommandBegun.class),
                type("HeldCommandDone", ApprovalEvent.HeldCommandDone.class),
                type("HeldCommandRefused", ApprovalEvent.HeldCommandRefused.class),
                type("HeldCommandPartlyDone", ApprovalEvent.HeldCommandPartlyDone.class),
                type("BreakGlassReviewed", ApprovalEvent.BreakGlassReviewed.class));
    }

    private static EventType type(String word, Class<? extends Event> event) {
        return new EventType("approvals." + word, 1, event);
    }
}
