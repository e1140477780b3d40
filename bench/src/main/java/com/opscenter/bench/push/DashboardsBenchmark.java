package com.opscenter.bench.push;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.live.SteadyObservations;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Installation;
import com.opscenter.bench.push.Dashboards.Arrival;
import com.opscenter.commands.api.Commands;
import com.opscenter.organizations.api.SystemOrganization;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// From the event in the store to the dashboards that show it.
public final class DashboardsBenchmark implements Benchmark {

    private static final int DASHBOARDS = 200;

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public String about() {
        return "From the time the database recorded an event to the frame that shows it, in each of %d dashboards, while observations of %d outlets arrive at %,d a second (Poisson)."
                .formatted(DASHBOARDS, SteadyObservations.OUTLETS, SteadyObservations.RATE);
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        try (Installation product =
                Installation.start(setting.work(), List.of("--opscenter.lab-file="))) {
            Client client = new Client(product.credentials());
            var observations = new SteadyObservations(product.part(Commands.class));
            Histogram micros = new Histogram(3);
            List<Double> p99 = new ArrayList<>();
            for (int i = 0; i < setting.pairs(); i++) {
                Histogram one = listen(product, client.socket(), client, observations, setting);
                p99.add(one.getValueAtPercentile(99) / 1e3);
                micros.add(one);
            }
            results.figure(
                    "event to frame in %d dashboards at %,d events/s, p99 (ms)"
                            .formatted(DASHBOARDS, SteadyObservations.RATE),
                    "ms",
                    Goal.atMost(300),
                    p99);
            results.latency("event to frame", micros);
        }
    }

    private Histogram listen(
            Installation product,
            URI socket,
            Client client,
            SteadyObservations observations,
            Setting setting)
            throws Exception {
        String power = "/topic/" + SystemOrganization.ID + ".power";
        try (Dashboards dashboards =
                Dashboards.open(
                        socket,
                        DASHBOARDS,
                        setting.work(),
                        FanOutBenchmark.connect(client),
                        FanOutBenchmark.subscribe(power))) {
            long from = head(product);
            observations.arrive(setting.turn());
            long to = head(product);
            Thread.sleep(1_000);
            return latencies(recorded(product, from, to), dashboards.arrivals());
        }
    }

    /// Of each event in each dashboard: it is shown by the first frame that reaches its position.
    private static Histogram latencies(NavigableMap<Long, Long> recorded, List<Arrival> arrivals) {
        Histogram micros = new Histogram(3);
        Map<Integer, Long> reached = new HashMap<>();
        for (Arrival arrival : arrivals) {
            long before = reached.getOrDefault(arrival.dashboard(), 0L);
            if (arrival.position() > before) {
                reached.put(arrival.dashboard(), arrival.position());
                recorded.subMap(before, false, arrival.position(), true)
                        .values()
                        .forEach(at -> micros.recordValue(Math.max(0, arrival.micros() - at)));
            }
        }
        return micros;
    }

    private static long head(Installation product) throws SQLException {
        try (Connection database = product.superuser();
                Statement ask = database.createStatement();
                ResultSet head =
                        ask.executeQuery(
                                "SELECT max(global_index) FROM event_store.domain_event_entry")) {
            head.next();
            return head.getLong(1);
        }
    }

    /// Microseconds since the epoch by position.
    private static NavigableMap<Long, Long> recorded(Installation product, long from, long to)
            throws SQLException {
        NavigableMap<Long, Long> recorded = new TreeMap<>();
        try (Connection database = product.superuser();
                Statement ask = database.createStatement();
                ResultSet events =
                        ask.executeQuery(
                                "SELECT global_index, (extract(epoch FROM recorded_at) * 1000000)::bigint"
                                        + " FROM event_store.domain_event_entry WHERE global_index > "
                                        + from
                                        + " AND global_index <= "
                                        + to)) {
            while (events.next()) {
                recorded.put(events.getLong(1), events.getLong(2));
            }
        }
        return recorded;
    }
}
