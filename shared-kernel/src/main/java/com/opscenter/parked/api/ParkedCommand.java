package com.opscenter.parked.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// What is asked about a key whose event could not be folded.
public sealed interface ParkedCommand extends Command {

    String projection();

    /// Of the row, such as `outlet/pdu-1/9`.
    String key();

    /// Of the event that failed.
    long position();

    @Override
    default String targetId() {
        return "parked/" + projection() + "/" + position();
    }

    @Override
    default Permission permission() {
        return Permission.of("system:write");
    }

    /// Folds the key again, with all of its events.
    @NotApprovable("It goes on with what was decided before.")
    record RetryParked(String projection, String key, long position, String eventId)
            implements ParkedCommand {}

    /// Leaves the event out of the row for good; the history keeps it.
    @NotApprovable("It has to be done at once.")
    record SkipParked(String projection, String key, long position, String eventId, String reason)
            implements ParkedCommand {

        @Override
        public List<FieldError> violations() {
            return reason.isBlank()
                    ? List.of(new FieldError("reason", "required", "must say why"))
                    : List.of();
        }
    }
}
