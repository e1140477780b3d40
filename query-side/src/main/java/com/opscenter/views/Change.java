package com.opscenter.views;

import com.opscenter.commands.api.LastChange;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of an entity's state, as a row remembers it.
///
/// @param by null when it was not one of our commands
public record Change(
        Instant at, @Nullable Actor by, @Nullable String commandId, @Nullable String reason) {

    static Change of(Instant at, @Nullable Asked asked) {
        return asked == null
                ? new Change(at, null, null, null)
                : new Change(at, asked.by(), asked.commandId(), asked.reason());
    }

    public LastChange shown(Directory directory) {
        return new LastChange(at, by == null ? null : directory.nameOf(by), commandId, reason);
    }
}
