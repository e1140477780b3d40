package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.store.AppendKey;
import com.opscenter.store.StoredKeys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers a command whose key was used before, from what was stored under it.
@Component
final class Repetitions {

    static final Refusal IN_PROGRESS =
            new Refusal(
                    "idempotency-in-progress", "The first request with this key is still running");

    static final Refusal REUSED =
            new Refusal(
                    "idempotency-key-reused", "The key was used before for a different request");

    private final StoredKeys keys;

    Repetitions(StoredKeys keys) {
        this.keys = keys;
    }

    Outcome answer(@Nullable AppendKey key) {
        if (key == null) {
            throw new IllegalStateException("a key is known that was not given");
        }
        StoredKeys.Used used =
                keys.find(key.actor(), key.key())
                        .orElseThrow(() -> new IllegalStateException("a known key is unknown"));
        if (!used.fingerprint().equals(key.fingerprint())) {
            return new Outcome.Refused(REUSED, 0);
        }
        CommandRefused refused = used.refusal();
        if (refused != null) {
            return new Outcome.Refused(again(refused), used.position());
        }
        return used.held()
                ? new Outcome.Held(used.commandId(), key.key(), used.position(), true)
                : new Outcome.Accepted(used.position(), List.of(), true);
    }

    private static Refusal again(CommandRefused refused) {
        return new Refusal(
                refused.code(), refused.detail(), refused.errors(), Map.copyOf(refused.members()));
    }
}
