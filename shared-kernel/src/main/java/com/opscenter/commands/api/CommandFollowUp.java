package com.opscenter.commands.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a feature offers for its commands after they were accepted. An empty answer means: not
/// offered for this one.
public interface CommandFollowUp {

    /// Whether the command's target is one of this feature, by key.
    boolean owns(String targetKey);

    /// Whether this is to be asked about the command.
    default boolean isFor(CommandView command) {
        return owns(command.target().key());
    }

    /// Withdraws a command that was not dispatched yet.
    Command cancel(CommandView command);

    Command dismiss(CommandView command, String note);

    /// Reads the device now.
    Command reread(CommandView command, String newCommandId);

    /// The compensating command.
    Optional<Command> undo(CommandView command, String newCommandId, @Nullable String reason);
}
