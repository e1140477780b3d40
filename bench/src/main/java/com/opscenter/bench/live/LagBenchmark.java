package com.opscenter.bench.live;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Installation;
import com.opscenter.commands.api.Commands;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// From the event in the store to its row, at a steady rate of events.
public final class LagBenchmark implements Benchmark {

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String about() {
        return "From the time the database recorded an event to the commit of its row, while observations of %d outlets arrive at %,d a second (Poisson) through the whole chain."
                .formatted(SteadyObservations.OUTLETS, SteadyObservations.RATE);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="), Lag.class)) {
            var observations = new SteadyObservations(product.part(Commands.class));
            Lag lag = product.part(Lag.class);
            lag.take();
            Histogram all = new Histogram(3);
            List<Double> p99 = new ArrayList<>();
            for (int i = 0; i < setting.pairs(); i++) {
                observations.arrive(setting.turn());
                Histogram taken = lag.take();
                p99.add(taken.getValueAtPercentile(99) / 1e3);
                all.add(taken);
            }
            results.figure(
                    "event to row at %,d events/s, p99 (ms)".formatted(SteadyObservations.RATE),
                    "ms",
                    Goal.atMost(50),
                    p99);
            results.latency("event to row at %,d events/s".formatted(SteadyObservations.RATE), all);
        }
    }
}
