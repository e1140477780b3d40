package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import java.util.List;
import java.util.Optional;

/// A command that waits as its history tells it.
///
/// @param beginning when, by whom and why it was asked for
record ApprovalStory(ApprovalId id, StoredEvent beginning, Waiting waiting, Approval state) {

    /// Empty when nothing of that name ever waited.
    static Optional<ApprovalStory> of(ApprovalId id, EventReader history) {
        List<StoredEvent> past = history.stream(id.stream(), Long.MAX_VALUE);
        if (past.isEmpty()
                || !(past.getFirst().payload() instanceof ApprovalRequested(_, var waiting))) {
            return Optional.empty();
        }
        Approval state = new Approval.None();
        for (StoredEvent event : past) {
            if (event.payload() instanceof ApprovalEvent known) {
                state = Approval.evolve(state, known);
            }
        }
        return Optional.of(new ApprovalStory(id, past.getFirst(), waiting, state));
    }

    Metadata origin() {
        return beginning.metadata();
    }
}
