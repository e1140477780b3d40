package com.opscenter.adapters.support;

import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is sealed is its own text, until the subject is erased.
public final class OpenSeals implements Seals {

    private final Set<String> erased = new HashSet<>();

    @Override
    public Sealed seal(String subject, String plaintext) {
        return new Sealed(subject, plaintext);
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        return erased.contains(sealed.subject()) ? Optional.empty() : Optional.of(sealed.text());
    }

    @Override
    public void destroy(String subject) {
        erased.add(subject);
    }
}
