package com.opscenter.bench.live;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Work that arrives at a given rate whether or not earlier work is done (a Poisson process), so
/// that a slow answer cannot slow the questions.
public final class Arrivals {

    private Arrivals() {}

    /// @param task given the number of the arrival
    public static long at(
            double perSecond, Duration time, long seed, java.util.function.LongConsumer task) {
        Random random = new Random(seed);
        long began = System.nanoTime();
        double due = 0;
        long arrivals = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (due < time.toNanos()) {
                long wait = began + (long) due - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                long number = arrivals++;
                threads.execute(() -> task.accept(number));
                due += -Math.log(1 - random.nextDouble()) * 1e9 / perSecond;
            }
        }
        return arrivals;
    }
}
