package com.opscenter.store;

import org.jspecify.annotations.Nullable;

/// Travels in the metadata of a command, which never leaves this process: the idempotency key in,
/// the position out.
public final class AppendReceipt {

    public static final String METADATA = "appendReceipt";

    private final @Nullable AppendKey key;
    private volatile long position;

    public AppendReceipt(@Nullable AppendKey key) {
        this.key = key;
    }

    @Nullable AppendKey key() {
        return key;
    }

    void stored(long at) {
        position = at;
    }

    /// Of the last event, 0 when none was appended.
    public long position() {
        return position;
    }
}
