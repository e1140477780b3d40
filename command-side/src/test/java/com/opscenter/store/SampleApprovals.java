package com.opscenter.store;

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
import com.opscenter.approvals.api.ApprovalRuleEvent.ApprovalRuleChanged;
import com.opscenter.approvals.api.Asked;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.history.api.Event;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;

/// One event of every type about commands that wait for a second person.
final class SampleApprovals {

    private static final ApprovalId ID = new ApprovalId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");

    private SampleApprovals() {}

    static List<Event> all() {
        return List.of(
                new ApprovalRuleChanged("power.SwitchOutlet", true, 15),
                new ApprovalRequested(ID, waiting()),
                new ApprovalGranted(ID, "as announced"),
                new ApprovalDenied(ID, "not before the weekend"),
                new ApprovalExpired(ID),
                new ApprovalWithdrawn(ID),
                new GlassBroken(ID, "the room is burning"),
                new HeldCommandBegun(ID),
                new HeldCommandDone(ID),
                new HeldCommandRefused(ID, "outlet-locked", "The outlet is locked"),
                new HeldCommandPartlyDone(ID, 2, 3, "outlet-locked", "The outlet is locked"),
                new BreakGlassReviewed(ID, "It was right to do so"));
    }

    private static Waiting waiting() {
        return new Waiting(
                "power.SwitchOutlet",
                "outlet/pdu-1/9",
                "off",
                "OFF",
                "power:execute",
                List.of(List.of("power:execute")),
                List.of(new Asked("outlet", "pdu-1:9"), new Asked("action", "OFF")),
                new Sealed("approval/" + ID.value(), "c2VhbGVk"),
                7L,
                "5d1c3a52-6f0b-4c8e-9d0a-2f6b1c7d8e90",
                SystemOrganization.ID,
                Instant.parse("2026-11-30T18:15:00.250Z"));
    }
}
