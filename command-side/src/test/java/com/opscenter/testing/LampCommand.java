package com.opscenter.testing;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;

public sealed interface LampCommand extends Command {

    LampId lamp();

    @Override
    default String targetId() {
        return lamp().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("power:execute");
    }

    record TurnLamp(LampId lamp, boolean on, String by) implements LampCommand {
        @Override
        public List<FieldError> violations() {
            return by.isEmpty()
                    ? List.of(new FieldError("by", "required", "is needed"))
                    : List.of();
        }
    }

    record SetTimer(LampId lamp, Instant due) implements LampCommand {}
}
