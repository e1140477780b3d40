package com.opscenter.adapters.mikrotik;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time that passes when a test says so, for the device and for who reads it.
final class HandTime implements InstantSource, LongSupplier {

    private final Instant begin = Instant.now();
    private volatile Duration passed = Duration.ZERO;

    void pass(Duration more) {
        passed = passed.plus(more);
    }

    @Override
    public Instant instant() {
        return begin.plus(passed);
    }

    @Override
    public long getAsLong() {
        return passed.toNanos();
    }
}
