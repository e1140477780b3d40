package com.opscenter.identity.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Seals that anybody could open, unless they were destroyed or damaged.
public final class PlainSeals implements Seals {

    public static final String DAMAGED = "damaged";

    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public Sealed seal(String subject, String plaintext) {
        return new Sealed(subject, Base64.getEncoder().encodeToString(plaintext.getBytes(UTF_8)));
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        if (sealed.text().equals(DAMAGED)) {
            throw new IllegalStateException("a sealed field was damaged");
        }
        return destroyed.contains(sealed.subject())
                ? Optional.empty()
                : Optional.of(new String(Base64.getDecoder().decode(sealed.text()), UTF_8));
    }

    @Override
    public void destroy(String subject) {
        destroyed.add(subject);
    }
}
