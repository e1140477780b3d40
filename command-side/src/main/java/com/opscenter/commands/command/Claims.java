package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.names.api.UniqueName;
import org.jspecify.annotations.Nullable;

/// What an acceptance does beside its own stream.
///
/// @param roster null when it leaves the roster as it is
public record Claims(NameClaims names, @Nullable RosterChange roster) {

    static final Claims NONE = new Claims(NameClaims.NONE, null);

    Claims taking(UniqueName name, @Nullable String from, Refusal otherwise) {
        return new Claims(names.taking(name, from, otherwise), roster);
    }

    Claims freeing(UniqueName name) {
        return new Claims(names.freeing(name), roster);
    }

    Claims changing(RosterChange change) {
        return new Claims(names, change);
    }
}
