package com.opscenter.drift.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feature offers against a drift of its entities.
public interface DriftRemedy {

    /// Whether the entity is one of this feature, by key.
    boolean owns(String targetKey);

    /// What is observed becomes what is wanted: the command whose course is told, which comes first
    /// and bears the id of the context, and whatever is done with it.
    ///
    /// @param observed the state as it was shown to whoever accepts it
    List<Command> accept(DriftId drift, String observed, CommandContext context);

    /// The usual command that makes it as wanted, with all its rules.
    ///
    /// @param confirm the entity's name as typed
    Command enforce(
            DriftId drift,
            String wanted,
            String commandId,
            @Nullable String reason,
            @Nullable String confirm);

    /// Whether that command needs a sign-in of late.
    boolean needsProof(DriftId drift);

    /// Whether accepting does.
    default boolean acceptingNeedsProof() {
        return false;
    }

    /// What goes down with that command, in the feature's own shape; null for nothing to tell.
    default @Nullable Object impact(DriftId drift) {
        return null;
    }
}
