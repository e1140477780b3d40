package com.opscenter.jobs.api;

import com.opscenter.commands.api.Refusal;
import org.jspecify.annotations.Nullable;

/// What became of a row.
public sealed interface ItemResult {

    /// @param position of the last event
    /// @param made the stream that came to be, null where the target was there before
    record Done(long position, @Nullable String made) implements ItemResult {

        public Done(long position) {
            this(position, null);
        }
    }

    /// It was so before; nothing happened.
    record AlreadySo() implements ItemResult {}

    /// @param refusal its sentence is kept: never personal data
    record Failed(Refusal refusal) implements ItemResult {}
}
