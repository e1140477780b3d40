package com.opscenter.bench.past;

import com.opscenter.bench.harness.Arm;
import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Pairs;
import com.opscenter.bench.harness.Pairs.Wanted;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// What it costs to look at another time than now.
public final class AtBenchmark implements Benchmark {

    private static final int EVENTS = 1_000_000;

    private final Random random = new Random(1);

    @Override
    public String name() {
        return "at";
    }

    @Override
    public String about() {
        return "One outlet of %,d, and the whole `/ops` snapshot, asked for by HTTP, one question after the other: as it is now, at a random position, and at a random instant of a long history."
                .formatted(Fleet.OUTLETS);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        int events = setting.eventsOr(EVENTS);
        try (LongPast past = LongPast.make(setting, events)) {
            Client client = new Client(past.product().credentials());
            Pairs pairs = new Pairs(setting, results);
            String of = " of %,d events : now (time)".formatted(events);
            compare(pairs, client, past, "one outlet", of, this::outlet);
            compare(pairs, client, past, "/ops snapshot", of, () -> "/api/v1/ops/snapshot");
        }
    }

    private void compare(
            Pairs pairs,
            Client client,
            LongPast past,
            String what,
            String of,
            Supplier<String> path)
            throws Exception {
        pairs.compare(
                new Asking(what + " now", client, path),
                List.of(
                        new Wanted(
                                what + " at a position" + of,
                                new Asking(
                                        what + " at a position",
                                        client,
                                        () -> path.get() + "?at=pos:" + position(past)),
                                Goal.atMost(2)),
                        new Wanted(
                                what + " at an instant" + of,
                                new Asking(
                                        what + " at an instant",
                                        client,
                                        () -> path.get() + "?at=" + past.recorded(position(past))),
                                Goal.atMost(2))));
    }

    private String outlet() {
        return "/api/v1/power/outlets/" + Fleet.outlet(random.nextInt(Fleet.OUTLETS)).value();
    }

    /// Any time after every device was read once.
    private long position(LongPast past) {
        return past.first()
                + Fleet.FIRST
                + random.nextLong(past.last() - past.first() - Fleet.FIRST);
    }

    /// The same question to other entities or times, one after the other.
    private record Asking(String name, Client client, Supplier<String> path) implements Arm {

        @Override
        public long work(Duration time) throws Exception {
            long until = System.nanoTime() + time.toNanos();
            long asked = 0;
            for (; System.nanoTime() < until; asked++) {
                client.read(path.get());
            }
            return asked;
        }
    }
}
