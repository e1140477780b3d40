package com.opscenter.jobs.api;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.vocabulary.api.Id;

/// One job. It is called as the request that starts it, so that a repetition of that finds the job
/// and starts no second one.
public record JobId(String value) implements Id {

    public static JobId of(CommandContext request) {
        return new JobId(request.commandId());
    }

    /// Its stream, which is also whose key its rows are sealed with.
    public String stream() {
        return "job/" + value;
    }

    /// Key of the command that is given for a row: however often a row is begun, it is one command.
    public String keyOf(int row) {
        return stream() + "#" + row;
    }
}
