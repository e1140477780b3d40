package com.opscenter.adapters.tls;

import java.util.Optional;

/// The certificate one system showed when it was met first.
public interface Pins {

    Optional<Fingerprint> pinned();

    void pin(Fingerprint fingerprint);

    /// Nothing is known and nothing is kept, as when a connection is only tried.
    static Pins none() {
        return new Pins() {
            @Override
            public Optional<Fingerprint> pinned() {
                return Optional.empty();
            }

            @Override
            public void pin(Fingerprint fingerprint) {
                // A trial leaves no trace.
            }
        };
    }
}
