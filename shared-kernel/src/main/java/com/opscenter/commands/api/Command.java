package com.opscenter.commands.api;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What someone asks for. Commands are records that carry the wanted state, never "flip".
public interface Command {

    /// The stream that decides, such as `outlet/pdu-1/9`.
    String targetId();

    /// What the asker must be allowed to do.
    Permission permission();

    /// Where, or by what else, it is allowed.
    default Requirement requirement() {
        return Requirement.of(permission());
    }

    /// The organization a new stream will belong to, null for the acting one. A stream that exists
    /// stays where it is.
    default @Nullable String home() {
        return null;
    }

    /// Types of other commands whose work this one does, too, such as `identity.SuspendUser`: it
    /// waits for a second person where they would.
    default Set<String> alsoDoes() {
        return Set.of();
    }

    /// What is wrong with the command by itself, before any state is looked at.
    default List<FieldError> violations() {
        return List.of();
    }
}
