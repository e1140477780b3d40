package com.opscenter.bench.rigs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// A mixed load over HTTP: outlets are switched, rebooted and renamed, sources come and go. Each
/// client has outlets of its own and does one thing at a time.
final class Load {

    private static final int CLIENTS = 4;
    private static final double LOST_ANSWERS = 0.1;

    private final ConcurrentLinkedQueue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean stopped;

    private Load() {}

    /// @param source what `POST /api/v1/sources` wants, but for id and name
    static Load start(Supplier<Api> api, Random random, Wishes.SourceBody source) {
        Load load = new Load();
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            Wishes wishes = new Wishes(i, CLIENTS, own, source);
            StubbornClient client = new StubbornClient(api, own, LOST_ANSWERS, true);
            load.clients.add(Thread.ofVirtual().start(() -> load.run(client, wishes)));
        }
        return load;
    }

    private void run(StubbornClient client, Wishes wishes) {
        try {
            while (!stopped) {
                Operation operation = wishes.next();
                operations.add(operation);
                client.perform(operation);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Every operation under way gets its answer first.
    List<Operation> stop() throws InterruptedException {
        stopped = true;
        for (Thread client : clients) {
            client.join();
        }
        return List.copyOf(operations);
    }
}
