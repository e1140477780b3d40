package com.opscenter.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Start-up, memory, and the time a switch takes from the request to the frame that shows it
/// confirmed.
public final class FirstSlice {

    /// The application's process is the one started with this property.
    private static final String APPLICATION = "opscenter.data";

    private static final int SWITCHES = 20;
    private static final int LATER_STARTS = 3;

    private FirstSlice() {}

    /// @param arguments the project's folder, then the report's file
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        Path root = Files.createTempDirectory("ops-bench");
        Path data = Files.createDirectory(root.resolve("data"));
        Report report = new Report();
        try (Instance first = Instance.start(project, data)) {
            report.row("first start: unpack, initdb, migrations, demo (s)", first.readySeconds());
        }
        List<Double> later = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int i = 0; i < LATER_STARTS; i++) {
            try (Instance again = Instance.start(project, data)) {
                later.add(again.readySeconds());
                again.cpuSeconds(APPLICATION).ifPresent(cpu::add);
            }
        }
        report.row("later start, until everything answers (s)", later);
        report.row("CPU of the application until then (s)", cpu);
        try (Instance running = Instance.start(project, data)) {
            switches(running, report);
            Thread.sleep(60_000);
            running.residentMegabytes(APPLICATION)
                    .ifPresent(megabytes ->
                            report.row("resident memory after a minute (MB)", megabytes));
        }
        report.write(Path.of(arguments[1]));
    }

    private static void switches(Instance instance, Report report)
            throws IOException, InterruptedException {
        Client client = new Client(instance.credentials());
        String org = client.get("/api/v1/auth/me").get("org").get("id").asString();
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
        report.row("switch: request to 202 (s)", accepted);
        report.row(
                "switch: request to the frame that shows the new state, device delay included (s)",
                confirmed);
    }

    private static boolean shows(JsonNode frame, String state) {
        for (JsonNode entry : frame.path("entries")) {
            JsonNode value = entry.path("value");
            if (entry.path("key").asString("").equals("outlet/pdu-1/9")
                    && value.path("state").asString("").equals(state)
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
