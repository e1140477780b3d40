package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.util.List;

/// The one door for commands: authorization of the function, validation, authorization of the
/// object, idempotency, decision, append. Refused and denied commands are recorded.
public interface Commands {

    /// Returns after the events are durable. Throws `StorageUnavailableException` when it cannot be
    /// known or done now.
    Outcome send(Command command, CommandContext context);

    /// The same decision; nothing is stored, nothing is sent.
    Rehearsal rehearse(Command command, CommandContext context);

    sealed interface Rehearsal {
        record WouldHappen(List<Event> events) implements Rehearsal {}

        record WouldBeRefused(Refusal refusal) implements Rehearsal {}
    }
}
