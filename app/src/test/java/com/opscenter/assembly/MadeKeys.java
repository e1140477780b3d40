package com.opscenter.assembly;

import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The keys a test made.
final class MadeKeys implements ApiKeys {

    final Map<String, KnownApiKey> known = new ConcurrentHashMap<>();

    @Override
    public Optional<KnownApiKey> find(String keyId) {
        return Optional.ofNullable(known.get(keyId));
    }
}
