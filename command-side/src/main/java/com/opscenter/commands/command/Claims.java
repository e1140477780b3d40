package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.names.api.UniqueName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an acceptance does beside its own stream.
///
/// @param roster null when it leaves the roster as it is
public record Claims(
        NameClaims names, @Nullable RosterChange roster, List<HoldingChange> holdings) {

    static final Claims NONE = new Claims(NameClaims.NONE, null, List.of());

    Claims taking(UniqueName name, @Nullable String from, Refusal otherwise) {
        return new Claims(names.taking(name, from, otherwise), roster, holdings);
    }

    Claims freeing(UniqueName name) {
        return new Claims(names.freeing(name), roster, holdings);
    }

    Claims changing(RosterChange change) {
        return new Claims(names, change, holdings);
    }

    Claims with(HoldingChange change) {
        List<HoldingChange> all = new ArrayList<>(holdings);
        all.add(change);
        return new Claims(names, roster, List.copyOf(all));
    }
}
