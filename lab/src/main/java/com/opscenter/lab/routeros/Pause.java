package com.opscenter.lab.routeros;

import java.io.InterruptedIOException;
import java.time.Duration;

/// The slowness of a device that is to be slow.
final class Pause {

    private Pause() {}

    static void second() throws InterruptedIOException {
        of(Duration.ofSeconds(1));
    }

    static void of(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
