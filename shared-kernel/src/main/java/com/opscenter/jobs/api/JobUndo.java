package com.opscenter.jobs.api;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a kind takes back what was done with one row.
public interface JobUndo {

    /// What changes the same as the rows did: where one of them happened since, the row stays as it
    /// is, also where all is as the row had left it.
    Set<Class<? extends Event>> topic();

    /// What whoever takes it back must be allowed beside what the kind asks, with a fresh proof of
    /// who they are; empty where nothing more is asked.
    default Optional<Permission> danger() {
        return Optional.empty();
    }

    /// @param past of the target until the row was done
    ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand);

    /// @param before what happened to the target before
    /// @param done what the row made happen to it
    record Past(List<Event> before, List<Event> done) {

        public Past {
            before = List.copyOf(before);
            done = List.copyOf(done);
        }
    }
}
