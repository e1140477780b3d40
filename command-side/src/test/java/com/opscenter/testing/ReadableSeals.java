package com.opscenter.testing;

import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Seals nothing, but remembers whose key was destroyed.
public final class ReadableSeals implements Seals {

    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public Sealed seal(String subject, String plaintext) {
        return new Sealed(subject, destroyed.contains(subject) ? "" : plaintext);
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return destroyed.contains(sealed.subject()) ? Optional.empty() : Optional.of(sealed.text());
    }

    @Override
    public void destroy(String subject) {
        destroyed.add(subject);
    }

    public boolean isDestroyed(String subject) {
        return destroyed.contains(subject);
    }
}
