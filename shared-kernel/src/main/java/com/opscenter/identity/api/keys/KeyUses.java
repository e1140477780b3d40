package com.opscenter.identity.api.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When and from where keys were used last. Another node's uses are up to a minute old.
public interface KeyUses {

    /// @param address of the client, null once the owner's key was destroyed
    record Use(Instant at, @Nullable String address) {}

    /// By the key's id; keys that were never used are missing.
    Map<String, Use> of(Collection<String> keyIds);
}
