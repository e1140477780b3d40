package com.opscenter.bench.rigs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulated devices, which never die: their log of effects is the judge.
final class LabProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path card;
    private final Process process;

    /// A SET that a device received.
    ///
    /// @param command ON, OFF or REBOOT
    record Effect(String outlet, String command) {}

    private LabProcess(Path card, Process process) {
        this.card = card;
        this.process = process;
    }

    static LabProcess start(Path data) throws Exception {
        Path card = Files.createDirectories(data).resolve("lab.json");
        Process process =
                new ProcessBuilder(
                                Programs.JAVA,
                                "-XX:+UseSerialGC",
                                "-Xmx128m",
                                "-jar",
                                Programs.lab().toString(),
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("lab.out").toFile())
                        .start();
        Until.seen("the lab", () -> Files.exists(card) || !process.isAlive());
        return new LabProcess(card, process);
    }

    /// What the application is told with `opscenter.lab-file`.
    Path card() {
        return card;
    }

    /// One of the demo's devices as `POST /api/v1/sources` wants it.
    JsonNode source(int index) throws IOException {
        return JSON.readTree(Files.readString(card)).get("sources").get(index);
    }

    /// Every command to an outlet that reached a device.
    List<Effect> effects() throws IOException, InterruptedException {
        List<Effect> effects = new ArrayList<>();
        for (String pdu : List.of("pdu-1", "pdu-2")) {
            for (JsonNode effect : get("/pdus/" + pdu + "/effects").get("effects")) {
                if (effect.path("command").isString()) {
                    effects.add(
                            new Effect(
                                    pdu + ":" + effect.get("outlet").asInt(),
                                    effect.get("command").asString()));
                }
            }
        }
        return effects;
    }

    /// ON or OFF: what is true of an outlet, whatever anybody says.
    String state(String outlet) throws IOException, InterruptedException {
        String[] parts = outlet.split(":", 2);
        for (JsonNode shown : get("/pdus/" + parts[0]).get("outlets")) {
            if (shown.get("number").asString().equals(parts[1])) {
                return shown.get("state").asString();
            }
        }
        throw new IOException("the lab has no outlet " + outlet);
    }

    /// @param mode such as `silent`
    void breakWith(String pdu, String mode) throws IOException, InterruptedException {
        send(
                request("/pdus/" + pdu + "/break")
                        .POST(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}")));
    }

    void mend(String pdu) throws IOException, InterruptedException {
        send(request("/pdus/" + pdu + "/mend").POST(BodyPublishers.noBody()));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String control = JSON.readTree(Files.readString(card)).get("control").asString();
        return HttpRequest.newBuilder(URI.create(control + path));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the lab answered " + answer.statusCode() + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
