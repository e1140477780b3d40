package com.opscenter.views;

import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Pending;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A command on an entity, as a row remembers it.
///
/// @param action the API's word, such as `off`
/// @param deadline until when it must have been read
public record Asked(
        String commandId,
        String action,
        Instant since,
        Instant deadline,
        Actor by,
        @Nullable String reason) {

    public static Asked of(CommandStep.Opening opening, Instant deadline, StoredEvent stored) {
        return new Asked(
                opening.commandId(),
                opening.action(),
                stored.occurredAt(),
                deadline,
                stored.metadata().actor(),
                stored.metadata().reason());
    }

    public Pending shown() {
        return new Pending(commandId, action, since, deadline);
    }
}
