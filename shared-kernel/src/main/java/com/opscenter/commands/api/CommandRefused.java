package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;

/// A command that was denied, or refused by its validation or decision. Field values are not kept:
/// they may be secret.
///
/// @param denied the caller lacks the permission
public record CommandRefused(
        String commandId,
        String type,
        String target,
        String code,
        String detail,
        boolean denied,
        List<FieldError> errors,
        Map<String, String> members)
        implements Event {

    @Override
    public String stream() {
        return "refusal/" + commandId;
    }
}
