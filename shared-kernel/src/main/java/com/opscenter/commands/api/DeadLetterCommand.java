package com.opscenter.commands.api;

import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// What is asked about an event whose reaction failed and is parked.
public sealed interface DeadLetterCommand extends Command {

    String deadLetter();

    /// Name of the reaction, such as `WhenOutletSwitchRequestedThenSwitchPdu`.
    String reaction();

    String eventId();

    @Override
    default String targetId() {
        return "dead-letter/" + deadLetter();
    }

    @Override
    default Permission permission() {
        return Permission.of("system:write");
    }

    /// Lets the reaction run again, and then what waits behind it.
    @NotApprovable("It goes on with what was decided before.")
    record RetryDeadLetter(String deadLetter, String reaction, String eventId)
            implements DeadLetterCommand {}

    /// Gives the reaction to this event up, and goes on with what waits behind it.
    @NotApprovable("It has to be done at once.")
    record SkipDeadLetter(String deadLetter, String reaction, String eventId, String reason)
            implements DeadLetterCommand {

        @Override
        public List<FieldError> violations() {
            return reason.isBlank()
                    ? List.of(new FieldError("reason", "required", "must say why"))
                    : List.of();
        }
    }
}
