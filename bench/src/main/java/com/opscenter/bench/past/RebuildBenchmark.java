package com.opscenter.bench.past;

import com.opscenter.bench.harness.Arm;
import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Pairs;
import com.opscenter.bench.harness.Pairs.Wanted;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Installation;
import com.opscenter.bench.product.Rebuilds;
import com.opscenter.history.api.EventReader;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.query.RowsAlone;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/// How fast the rows of the heaviest projection are made anew.
public final class RebuildBenchmark implements Benchmark {

    private static final String OUTLETS = "power_outlet";
    private static final int EVENTS = 200_000;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String about() {
        return "The rows of %,d outlets made anew from a long history by the product, with every version they had and all indexes, and by the same parts without the past versions; against only selecting and deserializing the same events, and against Axon as it configures itself (a tracking processor, one event in each transaction) that makes the same rows with the same fold."
                .formatted(Fleet.OUTLETS);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        int events = setting.eventsOr(EVENTS);
        try (LongPast past = LongPast.make(setting, events)) {
            Installation product = past.product();
            EventReader history = product.part(EventReader.class);
            Projection<?> outlets =
                    product.parts(Projection.class).stream()
                            .filter(projection -> projection.name().equals(OUTLETS))
                            .findFirst()
                            .orElseThrow();
            Arm rebuild = new Rebuilds(product, OUTLETS);
            Pairs pairs = new Pairs(setting, results);
            String of = "of %,d events : ".formatted(events);
            pairs.compare(
                    new Stream(history),
                    List.of(
                            new Wanted(
                                    "rebuild without its history " + of + "stream",
                                    new WithoutPast(
                                            outlets,
                                            history,
                                            product.part("rebuilds", DataSource.class)),
                                    Goal.atLeast(0.5)),
                            new Wanted(
                                    "rebuild with its history " + of + "stream",
                                    rebuild,
                                    Goal.atLeast(0.25))));
            pairs.compare(
                    new AxonDefault(product, outlets),
                    List.of(
                            new Wanted(
                                    "rebuild with its history " + of + "Axon's default",
                                    rebuild,
                                    Goal.atLeast(20))));
        }
    }

    private record WithoutPast(Projection<?> projection, EventReader history, DataSource pool)
            implements Arm {

        @Override
        public String name() {
            return "rebuild without its history";
        }

        @Override
        public long work(Duration time) throws Exception {
            RowsAlone.build(projection, history, pool);
            return history.head();
        }
    }
}
