package com.opscenter.jobs.api;

import com.opscenter.identity.api.Requirement;
import java.util.Optional;

/// One kind of long work. A bean of this type is all it takes.
public interface JobKind {

    /// Its name for good, such as `assign-roles`.
    String word();

    /// What whoever starts such a job must be allowed, and stay allowed until its end.
    Requirement requirement();

    /// How many rows are worked on at a time.
    default int sideBySide() {
        return 16;
    }

    /// After a crash a row may be begun again.
    ItemResult work(JobTask task, JobItem item, JobHand hand);

    /// What would become of the row, by a hand that does nothing.
    default ItemResult rehearse(JobTask task, JobItem item, JobHand hand) {
        return work(task, item, hand);
    }

    /// How it is taken back; empty when it cannot be.
    default Optional<JobUndo> undo() {
        return Optional.empty();
    }
}
