package com.opscenter.store;

/// What became of one command of a batch.
sealed interface Verdict {

    /// @param position of its last event
    record Stored(long position) implements Verdict {}

    /// Its idempotency key was used before.
    record KeyKnown() implements Verdict {}

    /// A stream it appends to has events it did not know of.
    record HeadMoved() implements Verdict {}
}
