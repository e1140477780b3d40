package com.opscenter.bench.rigs;

import com.opscenter.bench.rigs.Operation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/// Sends an operation until it has an answer. Some answers get lost on the way, as they do in the
/// world; it then asks again under the same `Idempotency-Key`.
final class StubbornClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Supplier<Api> api;
    private final Random random;
    private final double lost;
    private final boolean keepsItsKey;

    /// @param lost the share of answers that never arrive
    /// @param keepsItsKey false for the control: every attempt has a key of its own
    StubbornClient(Supplier<Api> api, Random random, double lost, boolean keepsItsKey) {
        this.api = api;
        this.random = random;
        this.lost = lost;
        this.keepsItsKey = keepsItsKey;
    }

    /// Performs one operation after the other, beside everybody else.
    Thread begin(Operation... operations) {
        return Thread.ofVirtual()
                .start(() -> {
                    try {
                        for (Operation operation : operations) {
                            perform(operation);
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    void perform(Operation operation) throws InterruptedException {
        String key = key();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            boolean arrives = random.nextDouble() >= lost;
            if (attempt(operation, keepsItsKey ? key : key(), arrives)) {
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    /// Whether the client knows now what became of it.
    private boolean attempt(Operation operation, String key, boolean arrives)
            throws InterruptedException {
        try {
            Reply reply =
                    api.get()
                            .send(
                                    operation.method(),
                                    operation.path(),
                                    operation.body(),
                                    "Idempotency-Key",
                                    key);
            if (!arrives || reply.isUndecided() || isInItsOwnWay(reply)) {
                return false;
            }
            operation.outcome().set(reply.isAccepted() ? Outcome.ACKNOWLEDGED : Outcome.REFUSED);
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    /// A client that forgets its keys meets its own first attempt.
    private boolean isInItsOwnWay(Reply reply) {
        return !keepsItsKey && reply.status() == 409;
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
