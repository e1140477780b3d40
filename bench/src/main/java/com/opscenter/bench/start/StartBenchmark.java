package com.opscenter.bench.start;

import com.opscenter.bench.harness.Benchmark;
import com.opscenter.bench.harness.Goal;
import com.opscenter.bench.harness.Results;
import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Client;
import com.opscenter.bench.product.Instance;
import com.opscenter.bench.product.LiveListener;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Start-up, memory, and the time a switch takes from the request to the frame that shows it
/// confirmed.
public final class StartBenchmark implements Benchmark {

    /// The application's process is the one started with this property.
    private static final String APPLICATION = "opscenter.data";

    private static final int SWITCHES = 20;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "`./ops up` on a new and on a used data directory with the demo's devices, and one "
                + "outlet switched back and forth; the simulated device needs about 0.8 s.";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Path data = Files.createDirectory(setting.work().resolve("data"));
        try (Instance first = Instance.start(setting.project(), data)) {
            results.fact(
                    "first start: unpack, initdb, migrations, demo",
                    "s",
                    List.of(first.readySeconds()));
        }
        List<Double> later = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < setting.pairs(); i++) {
            try (Instance again = Instance.start(setting.project(), data)) {
                later.add(again.readySeconds());
                again.cpuSeconds(APPLICATION).ifPresent(cpu::add);
            }
        }
        results.figure("later start, until everything answers (s)", "s", Goal.atMost(25), later);
        results.fact("CPU of the application until then", "s", cpu);
        try (Instance running = Instance.start(setting.project(), data)) {
            switches(running, results);
            Thread.sleep(60_000);
            running.residentMegabytes(APPLICATION)
                    .ifPresent(megabytes ->
                            results.figure(
                                    "resident memory of the application after a minute (MB)",
                                    "MB",
                                    Goal.atMost(350),
                                    List.of((double) megabytes)));
        }
    }

    private static void switches(Instance instance, Results results) throws Exception {
        Client client = new Client(instance.credentials());
        String org = client.get("/api/v1/auth/me").at("/org/id").asString();
        List<Double> accepted = new ArrayList<>();
        List<Double> confirmed = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient();
                LiveListener live = new LiveListener(http, client, "/topic/" + org + ".power")) {
            for (int i = 0; i < SWITCHES; i++) {
                String wanted = i % 2 == 0 ? "OFF" : "ON";
                live.forget();
                long began = System.nanoTime();
                client.post(
                        "/api/v1/power/outlets/pdu-1:9/" + wanted.toLowerCase(Locale.ROOT),
                        "{\"reason\":\"bench\"}");
                accepted.add(seconds(began, System.nanoTime()));
                confirmed.add(seconds(began, live.await(frame -> shows(frame, wanted)).nanos()));
            }
        }
        results.fact("switch: request to 202", "s", accepted);
        results.fact("switch: request to the frame that shows the new state", "s", confirmed);
    }

    private static boolean shows(JsonNode frame, String state) {
        for (JsonNode entry : frame.path("entries")) {
            JsonNode value = entry.path("value");
            if (Objects.equals(entry.path("key").asString(""), "outlet/pdu-1/9")
                    && Objects.equals(value.path("state").asString(""), state)
                    && value.path("pending").isNull()) {
                return true;
            }
        }
        return false;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
