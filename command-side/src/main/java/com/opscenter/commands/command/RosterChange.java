package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import org.jspecify.annotations.Nullable;

/// Somebody who joins the roster or leaves it.
///
/// @param otherwise the answer when nobody would be left, null for whoever joins
public record RosterChange(String member, @Nullable Refusal otherwise) {

    public boolean joins() {
        return otherwise == null;
    }
}
