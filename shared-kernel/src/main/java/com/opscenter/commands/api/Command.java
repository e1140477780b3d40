package com.opscenter.commands.api;

import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// What someone asks for. Commands are records that carry the wanted state, never "flip".
public interface Command {

    /// The stream that decides, such as `outlet/pdu-1/9`.
    String targetId();

    /// What the asker must be allowed to do.
    Permission permission();

    /// What is wrong with the command by itself, before any state is looked at.
    default List<FieldError> violations() {
        return List.of();
    }
}
