package com.opscenter.adapters.tls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers what was shown first.
public final class MemoryPins implements Pins {

    private @Nullable Fingerprint first;

    @Override
    public Optional<Fingerprint> pinned() {
        return Optional.ofNullable(first);
    }

    @Override
    public void pin(Fingerprint fingerprint) {
        first = fingerprint;
    }
}
