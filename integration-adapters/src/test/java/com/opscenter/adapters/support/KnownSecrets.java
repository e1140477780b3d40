package com.opscenter.adapters.support;

import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A vault that a test fills; remembers what was revealed for what.
public final class KnownSecrets implements Secrets {

    private final Map<CredentialId, Map<String, String>> known = new ConcurrentHashMap<>();
    private final List<String> purposes = new CopyOnWriteArrayList<>();

    public void put(CredentialId credential, Map<String, String> secrets) {
        known.put(credential, secrets);
    }

    public void forget(CredentialId credential) {
        known.remove(credential);
    }

    public List<String> purposes() {
        return List.copyOf(purposes);
    }

    @Override
    public Optional<Map<String, String>> reveal(CredentialId credential, String purpose) {
        purposes.add(purpose);
        return Optional.ofNullable(known.get(credential));
    }

    @Override
    public Map<String, Shown> describe(CredentialId credential) {
        return Map.of();
    }

    @Override
    public Optional<Instant> lastUsed(CredentialId credential) {
        return Optional.empty();
    }
}
