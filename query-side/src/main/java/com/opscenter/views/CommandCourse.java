package com.opscenter.views;

import com.opscenter.commands.api.Pending;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What commands did to an entity, as a row remembers it, the same for outlets and ports.
///
/// @param pending the command under way
/// @param unsettled the last command whose outcome nobody read in time
/// @param lastChange null while the entity was only ever read in one state
public record CommandCourse(
        @Nullable Asked pending, @Nullable Asked unsettled, @Nullable Change lastChange) {

    public static final CommandCourse NONE = new CommandCourse(null, null, null);

    public CommandCourse asked(Asked asked) {
        return new CommandCourse(asked, unsettled, lastChange);
    }

    /// The state changed: by the command under way, or the one whose end is not known, when it
    /// leads there.
    public CommandCourse changed(Instant at, Predicate<Asked> leadsThere) {
        Asked asked = pending == null ? unsettled : pending;
        boolean ours = asked != null && leadsThere.test(asked);
        return new CommandCourse(pending, unsettled, Change.of(at, ours ? asked : null));
    }

    /// Confirmed or contradicted.
    ///
    /// @param unchanged nothing was switched by it
    public CommandCourse settled(String commandId, boolean unchanged) {
        boolean late = unsettled != null && unsettled.commandId().equals(commandId);
        return new CommandCourse(
                isPending(commandId) ? null : pending,
                late || !unchanged ? null : unsettled,
                lastChange);
    }

    public CommandCourse timedOut() {
        return new CommandCourse(null, pending, lastChange);
    }

    /// Rejected or cancelled; a scheduled command that is withdrawn leaves alone what is under way.
    public CommandCourse withdrawn(String commandId) {
        return isPending(commandId) ? new CommandCourse(null, unsettled, lastChange) : this;
    }

    private boolean isPending(String commandId) {
        return pending != null && pending.commandId().equals(commandId);
    }

    public @Nullable Pending shownPending() {
        return pending == null ? null : pending.shown();
    }
}
