package com.opscenter.lab.outlet;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The current a load draws: a seeded random walk around its average, one step a second, never more
/// than a quarter away from it.
final class Drift {

    private static final long LONGEST_WALK = 900;

    private final RandomGenerator random;
    private final int average;
    private int milliamps;

    Drift(int average, long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.average = average;
        milliamps = average;
    }

    int milliamps() {
        return milliamps;
    }

    /// Walks on; after a long pause the last quarter of an hour is as good as all of it.
    void walk(long seconds) {
        int reach = average / 4;
        int step = Math.max(1, average / 60);
        for (long i = 0; i < Math.min(seconds, LONGEST_WALK); i++) {
            int pull = (average - milliamps) / 20;
            int next = milliamps + pull + random.nextInt(-step, step + 1);
            milliamps = Math.clamp(next, average - reach, average + reach);
        }
    }
}
