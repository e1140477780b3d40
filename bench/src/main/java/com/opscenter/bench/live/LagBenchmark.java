package com.opscenter.bench.live;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Installation;
import com.opscenter.bench.writing.Outlets;
import com.opscenter.commands.api.Commands;
import com.opscenter.power.api.OutletState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// From the event in the store to its row, at a steady rate of events.
public final class LagBenchmark implements Benchmark {

    private static final int RATE = 1_000;
    private static final int PDUS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private int turn;

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String about() {
        return "From the time the database recorded an event to the commit of its row, while observations of %d outlets arrive at %,d a second (Poisson) through the whole chain."
                .formatted(PDUS * Outlets.EACH, RATE);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="), Lag.class)) {
            Outlets outlets = new Outlets(product.part(Commands.class));
            Lag lag = product.part(Lag.class);
            outlets.install(PDUS);
            observe(outlets, WARM_UP);
            lag.take();
            Histogram all = new Histogram(3);
            List<Double> p99 = new ArrayList<>();
            for (int i = 0; i < setting.pairs(); i++) {
                observe(outlets, setting.turn());
                Histogram taken = lag.take();
                p99.add(taken.getValueAtPercentile(99) / 1e3);
                all.add(taken);
            }
            results.figure(
                    "event to row at %,d events/s, p99 (ms)".formatted(RATE),
                    "ms",
                    Goal.atMost(50),
                    p99);
            results.latency("event to row at %,d events/s".formatted(RATE), all);
        }
    }

    private void observe(Outlets outlets, Duration time) {
        OutletState state = turn++ % 2 == 0 ? OutletState.OFF : OutletState.ON;
        OutletState other = state == OutletState.ON ? OutletState.OFF : OutletState.ON;
        int all = PDUS * Outlets.EACH;
        Arrivals.at(
                RATE,
                time,
                turn,
                number ->
                        outlets.observe(
                                Outlets.outlet((int) (number % PDUS), (int) (number / PDUS)),
                                number / all % 2 == 0 ? state : other));
    }
}
