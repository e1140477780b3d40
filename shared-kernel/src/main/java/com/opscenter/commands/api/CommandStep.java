package com.opscenter.commands.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event that moves a command on. The projection of all commands listens to nothing else, so a
/// new feature's commands are listed without a change there.
public interface CommandStep {

    String commandId();

    CommandStatus status();

    /// The reason of the status in one word or sentence, such as `already` or what the device
    /// answered.
    default @Nullable String statusReason() {
        return null;
    }

    /// What the device was read as, null when the step is no reading.
    default @Nullable String observed() {
        return null;
    }

    /// The step that opens a command.
    interface Opening extends CommandStep {

        /// Key of the target, such as `outlet/pdu-1/9`.
        String targetKey();

        /// What is done, in the API's word, such as `off`.
        String action();

        /// The wanted state, null when there is none to be read.
        @Nullable String desired();

        @Nullable Instant deadline();

        /// The time it is scheduled for, null for at once.
        default @Nullable Instant notBefore() {
            return null;
        }

        /// Ids of the commands this one gives in turn.
        default List<String> children() {
            return List.of();
        }

        /// Whether a compensating command is offered once this one was confirmed.
        default boolean undoable() {
            return false;
        }
    }

    /// A second person agreed.
    interface Approving extends CommandStep {}

    /// Somebody took note of an unknown or contradicted command.
    interface Dismissing extends CommandStep {}
}
