package com.opscenter.jobs.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Requirement;
import java.util.Optional;
import java.util.Set;

/// One kind of long work. A bean of this type is all it takes.
public interface JobKind {

    /// Its name for good, such as `assign-roles`.
    String word();

    /// What whoever starts such a job must be allowed, and stay allowed until its end.
    Requirement requirement();

    /// What holding up such a job of somebody else needs.
    default Requirement overOthers() {
        return requirement();
    }

    /// The commands that its rows give, also those that take back what others did.
    Set<Class<? extends Command>> gives();

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
