package com.opscenter.identity.api.keys;

import com.opscenter.identity.api.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When and from where keys were used last. Another node's uses are up to a minute old.
public interface KeyUses {

    /// @param address of the client, null once the owner's key was destroyed
    record Use(Instant at, @Nullable String address) {}

    /// How a machine's own coming, by its credentials and with its keys alike, is called among
    /// them.
    static String ofMachine(UserId machine) {
        return "machine/" + machine.value();
    }

    /// By the key's id; keys that were never used are missing.
    Map<String, Use> of(Collection<String> keyIds);
}
