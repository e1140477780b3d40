package com.opscenter.identity.command.keys;

import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyChanged;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyCreated;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRevoked;
import com.opscenter.identity.api.keys.ApiKeyEvent.ApiKeyRotated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of one owner as far as decisions need them, by their ids. Keys that ended are forgotten
/// when others are made: those that ended 90 days before, and the oldest of more than 200.
record OwnersKeys(Map<String, Held> keys) {

    static final OwnersKeys NONE = new OwnersKeys(Map.of());

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_ENDED = 200;

    /// @param orgId the only organization it reaches, null for all of its owner's
    /// @param days how long a secret of it is good
    /// @param expiresAt when the newest secret is good no more
    record Held(@Nullable String orgId, int days, Instant expiresAt, @Nullable Instant revokedAt) {

        boolean isRevoked() {
            return revokedAt != null;
        }

        boolean isUsable(Instant at) {
            return !isRevoked() && at.isBefore(expiresAt);
        }

        private Instant end() {
            return revokedAt != null && revokedAt.isBefore(expiresAt) ? revokedAt : expiresAt;
        }
    }

    OwnersKeys {
        keys = Map.copyOf(keys);
    }

    @Nullable Held find(String keyId) {
        return keys.get(keyId);
    }

    long usable(Instant at) {
        return keys.values().stream().filter(key -> key.isUsable(at)).count();
    }

    OwnersKeys evolve(ApiKeyEvent event) {
        Map<String, Held> then = new HashMap<>(keys);
        switch (event) {
            case ApiKeyCreated made -> {
                forget(then, made.expiresAt().minus(Duration.ofDays(made.days())));
                then.put(made.keyId(), new Held(made.orgId(), made.days(), made.expiresAt(), null));
            }
            case ApiKeyChanged _ -> {}
            case ApiKeyRotated(_, var id, _, var expiresAt, _) ->
                    then.computeIfPresent(
                            id, (_, key) -> new Held(key.orgId(), key.days(), expiresAt, null));
            case ApiKeyRevoked(_, var id, var at) ->
                    then.computeIfPresent(
                            id, (_, key) -> new Held(key.orgId(), key.days(), key.expiresAt(), at));
        }
        return new OwnersKeys(then);
    }

    private static void forget(Map<String, Held> keys, Instant now) {
        List<Map.Entry<String, Held>> ended =
                keys.entrySet().stream()
                        .filter(key -> !key.getValue().isUsable(now))
                        .sorted(
                                Comparator.comparing((Map.Entry<String, Held> key) ->
                                                key.getValue().end())
                                        .thenComparing(Map.Entry::getKey)
                                        .reversed())
                        .toList();
        for (int i = 0; i < ended.size(); i++) {
            boolean old = ended.get(i).getValue().end().isBefore(now.minus(KEPT));
            if (old || i >= MOST_ENDED) {
                keys.remove(ended.get(i).getKey());
            }
        }
    }
}
