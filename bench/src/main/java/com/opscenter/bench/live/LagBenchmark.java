package com.opscenter.bench.live;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Installation;
import com.opscenter.bench.product.Rebuilds;
import com.opscenter.commands.api.Commands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/// From the event in the store to its row, at a steady rate of events.
public final class LagBenchmark implements Benchmark {

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String about() {
        return "From the time the database recorded an event to the commit of its row, while observations of %d outlets arrive at %,d a second (Poisson) through the whole chain; and the same while the product makes the rows anew beside, over and over."
                .formatted(SteadyObservations.OUTLETS, SteadyObservations.RATE);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="), Lag.class)) {
            var observations = new SteadyObservations(product.part(Commands.class));
            Rebuilds rebuilds = new Rebuilds(product, Lag.PROJECTION);
            Lag lag = product.part(Lag.class);
            lag.take();
            List<Histogram> calm = new ArrayList<>();
            List<Histogram> busy = new ArrayList<>();
            for (int i = 0; i < setting.pairs(); i++) {
                observations.arrive(setting.turn());
                calm.add(lag.take());
                busy.add(whileRebuilding(rebuilds, lag, () -> observations.arrive(setting.turn())));
            }
            String event = "event to row at %,d events/s".formatted(SteadyObservations.RATE);
            tell(results, event, Goal.atMost(50), calm);
            tell(results, event + " while a rebuild runs", Goal.atMost(250), busy);
        }
    }

    private static Histogram whileRebuilding(Rebuilds rebuilds, Lag lag, Runnable observations)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Boolean> rebuilding =
                new FutureTask<>(() -> {
                    while (!over.get()) {
                        rebuilds.work(Duration.ZERO);
                        rebuilds.rest();
                    }
                    return true;
                });
        Thread.startVirtualThread(rebuilding);
        observations.run();
        Histogram taken = lag.take();
        over.set(true);
        rebuilding.get();
        lag.take();
        return taken;
    }

    private static void tell(Results results, String what, Goal goal, List<Histogram> turns) {
        List<Double> p99 = turns.stream().map(turn -> turn.getValueAtPercentile(99) / 1e3).toList();
        results.figure(what + ", p99 (ms)", "ms", goal, p99);
        Histogram all = new Histogram(3);
        turns.forEach(all::add);
        results.latency(what, all);
    }
}
