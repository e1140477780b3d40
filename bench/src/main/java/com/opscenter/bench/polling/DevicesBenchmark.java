package com.opscenter.bench.polling;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Instance;
import com.opscenter.bench.product.Metrics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/// What many devices cost the application while they are read again and again, and whether each has
/// its turn in time.
public final class DevicesBenchmark implements Benchmark {

    /// The application's process is the one started with this property.
    private static final String APPLICATION = "opscenter.data";

    private static final Shape MANY = new Shape("5,000 devices", 5_000, 3, Duration.ofSeconds(30));
    private static final Shape LARGE =
            new Shape("500 switches of 48 ports", 500, 48, Duration.ofSeconds(60));

    private static final int AT_A_TIME = 8;

    /// Everything has been read in full once, and the compiler is done.
    private static final Duration WARM_UP = Duration.ofMinutes(6);

    private static final Duration WINDOW = Duration.ofMinutes(2);

    private record Shape(String name, int switches, int ports, Duration interval) {}

    private record Window(
            double cores, double inTime, double leastPolls, double polls, double heapMegabytes) {}

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public String about() {
        return "`./ops up` with 5,000 more sources by SNMPv2c, read every 30 s in two or three exchanges (30 variables of 3 ports); one in twenty never answers, one in twenty takes 2 s for each answer. Beside it 500 switches of 48 ports and 10 columns every 60 s. CPU of the application's process with all that follows from a reading, %d s after the last one was registered; PostgreSQL and the simulated devices share the machine and are not counted."
                .formatted(WARM_UP.toSeconds());
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        List<Window> many = measured(setting, MANY);
        figure(
                results,
                MANY,
                "CPU of the application (cores)",
                Goal.atMost(0.5),
                many,
                Window::cores);
        figure(
                results,
                MANY,
                "polls that began at most 1 s late (%)",
                Goal.atLeast(99),
                many,
                Window::inTime);
        figure(
                results,
                MANY,
                "polls of each prompt device in its interval, least",
                Goal.atLeast(1),
                many,
                Window::leastPolls);
        figure(
                results,
                MANY,
                "heap after collections (MB)",
                Goal.atMost(512),
                many,
                Window::heapMegabytes);
        facts(results, MANY, many);
        List<Window> large = measured(setting, LARGE);
        facts(results, LARGE, large);
    }

    private static void figure(
            Results results,
            Shape shape,
            String what,
            Goal goal,
            List<Window> windows,
            ToDoubleFunction<Window> value) {
        results.figure(shape.name + ": " + what, "", goal, values(windows, value));
    }

    private static void facts(Results results, Shape shape, List<Window> windows) {
        results.fact(shape.name + ": polls", "1/s", values(windows, Window::polls));
        results.fact(
                shape.name + ": CPU of the application", "cores", values(windows, Window::cores));
        results.fact(
                shape.name + ": polls that began at most 1 s late",
                "%",
                values(windows, Window::inTime));
        results.fact(
                shape.name + ": heap after collections",
                "MB",
                values(windows, Window::heapMegabytes));
    }

    private static List<Double> values(List<Window> windows, ToDoubleFunction<Window> value) {
        return windows.stream().mapToDouble(value).boxed().toList();
    }

    private static List<Window> measured(Setting setting, Shape shape) throws Exception {
        Path data = Files.createTempDirectory(setting.work(), "data");
        int metrics = Instance.freePort();
        Map<String, String> environment =
                Map.of(
                        "OPSCENTER_MANAGEMENT_PORT",
                        Integer.toString(metrics),
                        "OPSCENTER_LIMITS_WRITES",
                        "1000000000");
        List<Window> windows = new ArrayList<>();
        try (SwitchFleet fleet = SwitchFleet.start(shape.switches, shape.ports);
                Instance product = Instance.start(setting.project(), data, environment);
                HttpClient http = HttpClient.newHttpClient()) {
            register(new Client(product.credentials()), fleet, shape);
            Thread.sleep(WARM_UP);
            for (int i = 0; i < setting.pairs(); i++) {
                windows.add(window(product, fleet, shape, http, metrics));
            }
        }
        return windows;
    }

    private static void register(Client client, SwitchFleet fleet, Shape shape) throws Exception {
        String credential =
                client.post(
                                "/api/v1/credentials",
                                "{\"name\":\"fleet\",\"kind\":\"snmp-v2c\",\"values\":{\"community\":\"%s\"}}"
                                        .formatted(SwitchFleet.COMMUNITY))
                        .get("id")
                        .asString();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < shape.switches; number++) {
                String source =
                        "{\"kind\":\"snmp\",\"name\":\"fleet-%d\",\"endpoint\":\"%s\",\"config\":{\"version\":\"2c\"},\"credentialId\":\"%s\",\"intervals\":{\"status\":%d,\"metrics\":%d,\"config\":300}}"
                                .formatted(
                                        number,
                                        fleet.endpoint(number),
                                        credential,
                                        shape.interval.toSeconds(),
                                        shape.interval.toSeconds());
                all.add(threads.submit(() -> register(client, source)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /// The view may lag behind so many registrations; the registration itself has happened.
    private static boolean register(Client client, String source) throws Exception {
        HttpResponse<byte[]> answer = client.send("POST", "/api/v1/sources", source);
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() == 201 || said.contains("projection-behind")) {
            return true;
        }
        throw new IOException(answer.statusCode() + " " + said);
    }

    private static Window window(
            Instance product, SwitchFleet fleet, Shape shape, HttpClient http, int port)
            throws Exception {
        Metrics before = Metrics.of(http, port);
        double cpu = product.cpuSeconds(APPLICATION).orElseThrow();
        fleet.count();
        long began = System.nanoTime();
        Thread.sleep(WINDOW);
        SwitchFleet.Count asked = fleet.count();
        double seconds = (System.nanoTime() - began) / 1e9;
        cpu = product.cpuSeconds(APPLICATION).orElseThrow() - cpu;
        Metrics after = Metrics.of(http, port);
        double late = after.since(before, "opscenter_poll_late_seconds_count");
        double inTime = after.since(before, "opscenter_poll_late_seconds_bucket{le=\"1.0\"}");
        return new Window(
                cpu / seconds,
                100 * inTime / late,
                asked.leastPolls() / Math.floor(seconds / shape.interval.toSeconds()),
                after.since(before, "opscenter_poll_seconds_count") / seconds,
                after.sum("jvm_gc_live_data_size_bytes") / 1e6);
    }
}
