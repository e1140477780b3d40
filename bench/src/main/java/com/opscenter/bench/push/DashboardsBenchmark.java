package com.opscenter.bench.push;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.live.Arrivals;
import com.opscenter.bench.live.SteadyObservations;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.bench.push.Dashboards.Arrival;
import com.opscenter.bench.writing.Outlets;
import com.opscenter.commands.api.Commands;
import com.opscenter.organizations.api.SystemOrganization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/// From the event in the store to the dashboards that show it.
public final class DashboardsBenchmark implements Benchmark {

    private static final int DASHBOARDS = 200;
    private static final int WARM_UPS = 3;

    /// A second.
    private static final int SWITCHES = 5;

    private static final String POWER = "/topic/" + SystemOrganization.ID + ".power";
    private static final String RESULTS = "/user/queue/commands";

    private final AtomicInteger switches = new AtomicInteger();

    /// What the dashboards got in one turn.
    private record Turn(
            double dashboards, double eventsPerSecond, Histogram shown, Histogram told) {}

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public String about() {
        return "From the time the database recorded an event to the frame that shows it, in each of %d dashboards, while observations of %d outlets arrive at %,d a second (Poisson); and from each step of a command to the message that tells it, while the dashboards' user switches %d outlets a second."
                .formatted(
                        DASHBOARDS, SteadyObservations.OUTLETS, SteadyObservations.RATE, SWITCHES);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="))) {
            Client client = new Client(product.credentials());
            var observations = new SteadyObservations(product.part(Commands.class));
            for (int i = 0; i < WARM_UPS; i++) {
                listen(product, client, observations, setting);
            }
            List<Turn> turns = new ArrayList<>();
            for (int i = 0; i < setting.pairs(); i++) {
                turns.add(listen(product, client, observations, setting));
            }
            tell(turns, results);
        }
    }

    private static void tell(List<Turn> turns, Results results) {
        String load =
                " in %d dashboards at %,d events/s".formatted(DASHBOARDS, SteadyObservations.RATE);
        results.figure(
                "event to frame" + load + ", p99 (ms)",
                "ms",
                Goal.atMost(300),
                turns.stream().map(turn -> p99(turn.shown())).toList());
        results.figure(
                "command result to its message" + load + ", p99 (ms)",
                "ms",
                Goal.atMost(100),
                turns.stream().map(turn -> p99(turn.told())).toList());
        results.fact(
                "dashboards that were shown events",
                "of " + DASHBOARDS,
                turns.stream().map(Turn::dashboards).toList());
        results.fact("events", "1/s", turns.stream().map(Turn::eventsPerSecond).toList());
        Histogram shown = new Histogram(3);
        Histogram told = new Histogram(3);
        turns.forEach(turn -> shown.add(turn.shown()));
        turns.forEach(turn -> told.add(turn.told()));
        results.latency("event to frame", shown);
        results.latency("command result to its message", told);
    }

    private Turn listen(
            Installation product, Client client, SteadyObservations observations, Setting setting)
            throws Exception {
        try (Dashboards dashboards =
                Dashboards.open(
                        client.socket(),
                        DASHBOARDS,
                        setting.work(),
                        FanOutBenchmark.connect(client),
                        FanOutBenchmark.subscribe(POWER),
                        FanOutBenchmark.subscribe(RESULTS))) {
            long from = Recorded.head(product);
            Thread switching =
                    Thread.startVirtualThread(
                            () -> Arrivals.at(SWITCHES, setting.turn(), 1, _ -> press(client)));
            observations.arrive(setting.turn());
            switching.join();
            long to = Recorded.head(product);
            Thread.sleep(1_000);
            Recorded recorded = Recorded.between(product, from, to);
            List<Arrival> arrivals = dashboards.arrivals();
            return new Turn(
                    arrivals.stream().mapToInt(Arrival::dashboard).distinct().count(),
                    1e3 * recorded.at().size() / setting.turn().toMillis(),
                    recorded.untilShown(arrivals),
                    recorded.untilTold(arrivals));
        }
    }

    /// Each time another outlet, so that no command waits for an earlier one.
    private void press(Client client) {
        int number = switches.getAndIncrement();
        String outlet =
                Outlets.outlet(number % SteadyObservations.PDUS, number / SteadyObservations.PDUS)
                        .value();
        try {
            client.post("/api/v1/power/outlets/" + outlet + "/off", "{\"reason\":\"bench\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double p99(Histogram micros) {
        return micros.getValueAtPercentile(99) / 1e3;
    }
}
