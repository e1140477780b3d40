package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a command. A refusal is a value, not an exception.
public sealed interface Outcome {

    /// @param position of the last event; everything the command did is visible to a reader that
    ///   has passed it
    /// @param events empty when a repetition was recognized by its key
    /// @param repeated the key was used before with the same request: nothing was decided again
    record Accepted(long position, List<Event> events, boolean repeated) implements Outcome {}

    /// @param position of the event that records the refusal, 0 when none was stored
    record Refused(Refusal refusal, long position) implements Outcome {}

    /// It would be accepted, and is done once a second person agrees.
    ///
    /// @param key the idempotency key it came with, null for none
    /// @param position of the event that holds it
    /// @param repeated it was held before, and may be done by now
    record Held(String commandId, @Nullable String key, long position, boolean repeated)
            implements Outcome {}

    /// The acceptance; or the refusal, or what waits, on its way to the advice that words it.
    default Accepted orRefuse() {
        return switch (this) {
            case Accepted accepted -> accepted;
            case Refused(var refusal, _) -> throw RefusedException.recorded(refusal);
            case Held held -> throw new HeldException(held);
        };
    }
}
