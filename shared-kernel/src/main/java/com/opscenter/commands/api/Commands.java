package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one door for commands: authorization of the function, validation, authorization of the
/// object, idempotency, decision, append. Refused and denied commands are recorded.
public interface Commands {

    /// Returns after the events are durable. Throws `StorageUnavailableException` when it cannot be
    /// known or done now.
    Outcome send(Command command, CommandContext context);

    /// Has all of them wait together when one of them must wait for a second person. Empty when
    /// none must: nothing is done then.
    default Optional<Outcome> hold(List<? extends Command> commands, CommandContext context) {
        return Optional.empty();
    }

    /// The same decision; nothing is stored, nothing is sent.
    Rehearsal rehearse(Command command, CommandContext context);

    sealed interface Rehearsal {
        /// @param minutes for how long it would wait for a second person, null when for nobody
        record WouldHappen(List<Event> events, @Nullable Integer minutes) implements Rehearsal {

            /// At once.
            public WouldHappen(List<Event> events) {
                this(events, null);
            }
        }

        record WouldBeRefused(Refusal refusal) implements Rehearsal {}
    }
}
