package com.opscenter.bench.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that each do one thing after the other, all at the same time.
final class Clients {

    /// One thing, done by one client.
    interface Work {
        void once(int client, int round) throws Exception;
    }

    private Clients() {}

    /// How often the work was done by all together.
    static long work(int clients, Duration time, Work work) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                counts.add(
                        threads.submit(() -> {
                            int round = 0;
                            while (System.nanoTime() < until) {
                                work.once(client, round++);
                            }
                            return (long) round;
                        }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        }
    }
}
