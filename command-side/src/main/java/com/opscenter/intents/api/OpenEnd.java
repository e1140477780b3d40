package com.opscenter.intents.api;

import com.opscenter.commands.api.CommandStatus;

/// An intent that ended without certainty or against its wish, and that nobody has dismissed.
///
/// @param status UNKNOWN or CONTRADICTED
/// @param overtaken another one was asked for since, so no reading can settle this one
public record OpenEnd<A, S>(Intent<A, S> intent, CommandStatus status, boolean overtaken) {

    OpenEnd<A, S> overtake() {
        return new OpenEnd<>(intent, status, true);
    }

    OpenEnd<A, S> as(CommandStatus end) {
        return new OpenEnd<>(intent, end, overtaken);
    }

    OpenEnd<A, S> seen(boolean halfWay) {
        return new OpenEnd<>(intent.seen(halfWay), status, overtaken);
    }

    boolean isOf(String commandId) {
        return intent.commandId().equals(commandId);
    }

    /// A reading that was made for it still tells how it ended.
    boolean canBeSettled() {
        return status == CommandStatus.UNKNOWN && !overtaken;
    }
}
