package com.opscenter.bench.rigs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A mixed load over HTTP: outlets are switched, rebooted and renamed, sources come and go. Each
/// client has outlets of its own and does one thing at a time.
final class Load {

    private static final int CLIENTS = 4;
    private static final double LOST_ANSWERS = 0.1;

    private final ConcurrentLinkedQueue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean stopped;

    private Load() {}

    /// @param source what `POST /api/v1/sources` wants, but for id and name
    static Load start(Supplier<Api> api, Random random, Wishes.SourceBody source) {
        Load load = new Load();
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            Wishes wishes = new Wishes(i, CLIENTS, own, source);
            StubbornClient client =
                    new StubbornClient(api, own, () -> own.nextDouble() < LOST_ANSWERS, true);
            load.clients.add(load.threads.submit(() -> load.run(client, wishes)));
        }
        return load;
    }

    private @Nullable Void run(StubbornClient client, Wishes wishes) throws InterruptedException {
        while (!stopped) {
            Operation operation = wishes.next();
            operations.add(operation);
            client.perform(operation);
        }
        return null;
    }

    /// Every operation under way gets its answer first. What broke a client breaks the rig.
    List<Operation> stop() throws InterruptedException, ExecutionException {
        stopped = true;
        for (Future<?> client : clients) {
            client.get();
        }
        threads.close();
        return List.copyOf(operations);
    }
}
