package com.opscenter.jobs.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.identity.api.Caller;

/// By what a kind does its work on one row, in the name of whoever started the job. In a rehearsal
/// it only says what would become of the row.
public interface JobHand {

    /// What the row is done with; the same, and under the same key, however often it is begun.
    CommandContext context();

    /// Whoever started the job, with the rights of now.
    default Caller caller() {
        return context().caller();
    }

    /// The one command of the row; a repetition is recognized.
    ItemResult send(Command command);
}
