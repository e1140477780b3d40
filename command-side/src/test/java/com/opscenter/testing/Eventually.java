package com.opscenter.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what must come, without saying how soon.
public final class Eventually {

    private static final Duration GIVE_UP = Duration.ofSeconds(60);

    private Eventually() {}

    public static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + GIVE_UP.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came");
            }
            Thread.sleep(20);
        }
    }
}
