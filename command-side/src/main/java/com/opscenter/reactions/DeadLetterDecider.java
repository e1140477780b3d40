package com.opscenter.reactions;

import com.opscenter.commands.api.DeadLetterCommand;
import com.opscenter.commands.api.DeadLetterCommand.RetryDeadLetter;
import com.opscenter.commands.api.DeadLetterCommand.SkipDeadLetter;
import com.opscenter.commands.api.DeadLetterEvent;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterRetried;
import com.opscenter.commands.api.DeadLetterEvent.DeadLetterSkipped;
import com.opscenter.commands.command.Decision;

/// A letter may be retried as often as it fails, and is skipped once.
final class DeadLetterDecider {

    private DeadLetterDecider() {}

    static Decision<DeadLetterEvent> decide(DeadLetterCommand command, boolean skipped) {
        return switch (command) {
            case DeadLetterCommand _ when skipped ->
                    Decision.reject("state-moved-on", "The dead letter was skipped before");
            case RetryDeadLetter(var letter, var reaction, var event) ->
                    Decision.accept(new DeadLetterRetried(letter, reaction, event));
            case SkipDeadLetter(var letter, var reaction, var event, var reason) ->
                    Decision.accept(new DeadLetterSkipped(letter, reaction, event, reason));
        };
    }
}
