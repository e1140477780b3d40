package com.opscenter.bench.rigs;

import com.opscenter.bench.rigs.Operation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sends an operation until it has an answer. Some answers get lost on the way, as they do in the
/// world; it then asks again under the same `Idempotency-Key`.
final class StubbornClient {

    /// With one sign-in: what is killed again and again may owe an answer for longer.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Supplier<Api> api;
    private final Random random;
    private final BooleanSupplier lost;
    private final boolean keepsItsKey;

    /// @param lost whether the next answer never arrives
    /// @param keepsItsKey false for the control: every attempt has a key of its own
    StubbornClient(Supplier<Api> api, Random random, BooleanSupplier lost, boolean keepsItsKey) {
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
        Api signedIn = api.get();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (attempt(signedIn, operation, keepsItsKey ? key : key())) {
                return;
            }
            Thread.sleep(PAUSE);
            if (!signedIn.equals(api.get())) {
                signedIn = api.get();
                end = Instant.now().plus(PATIENCE);
            }
        }
    }

    /// Whether the client knows now what became of it.
    private boolean attempt(Api signedIn, Operation operation, String key)
            throws InterruptedException {
        boolean arrives = !lost.getAsBoolean();
        try {
            Reply reply =
                    signedIn.send(
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
