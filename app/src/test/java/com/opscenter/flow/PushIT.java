package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.sender.PushSender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From what a monitor sends by itself to its outages.
class PushIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "canary-of-a-signing-secret-4711";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    /// Ids are never reused, so every test has its own.
    private final String id = "push-" + UUID.randomUUID();

    private final URI address = URI.create(product.url() + "/api/v1/ingest/hostmon/" + id);
    private final PushSender monitor = new PushSender(address, SECRET);
    private final Instant down = Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void register() {
        Map<String, Object> source =
                Map.of(
                        "id",
                        id,
                        "kind",
                        "hostmon",
                        "name",
                        id,
                        "endpoint",
                        "push:lab",
                        "config",
                        Map.of(
                                "mode", "push",
                                "preset", "custom",
                                "alertSeverity", "info"),
                        "credentials",
                        Map.of("token", SECRET));
        Answer created = robot.post("/api/v1/sources", JSON.writeValueAsString(source)).is(201);
        assertThat(created.body().toString()).doesNotContain(SECRET);
    }

    @AfterEach
    void remove() {
        robot.delete("/api/v1/sources/" + id).is(204);
        product.awaitNominal();
    }

    private String lines() {
        return "["
                + line("up", down.minusSeconds(60))
                + ","
                + line("down", down)
                + ","
                + line("up", down.plusSeconds(60))
                + "]";
    }

    private static String line(String status, Instant at) {
        return "{\"id\":\"nas\",\"name\":\"nas-01\",\"status\":\"%s\",\"time\":\"%s\"}"
                .formatted(status, at);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    void a_signed_delivery_becomes_an_outage_with_its_true_times() throws Exception {
        HttpResponse<String> taken = monitor.send(lines());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("received");
        String path = "/api/v1/uptime/monitors/" + id + ":nas";
        Until.see(() -> robot.get(path), found -> found.status() == 200);
        JsonNode outage =
                Until.see(
                                () -> robot.get(path + "/outages"),
                                found -> found.body().path("items").size() == 1)
                        .body()
                        .at("/items/0");
        assertThat(outage.path("durationSeconds").asLong()).isEqualTo(60);
        assertThat(Instant.parse(outage.path("from").asString())).isEqualTo(down);
        assertThat(robot.get(path).text("/name")).isEqualTo("nas-01");
        Until.see(
                () -> robot.get("/api/v1/sources/" + id).text("/health/status"),
                status -> status.equals("ONLINE"));
    }

    @Test
    void the_same_request_again_changes_nothing() throws Exception {
        Instant at = Instant.now();
        assertThat(monitor.send(lines(), at).body()).contains("received");
        HttpResponse<String> again = monitor.send(lines(), at);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("duplicate");
    }

    @Test
    void what_nobody_signed_as_they_should_is_refused() throws Exception {
        String time = Long.toString(Instant.now().getEpochSecond());
        refused(monitor.send(lines(), time, "sha256=" + "0".repeat(64)), 401, "bad-signature");
        refused(
                monitor.send(lines(), Instant.now().minus(Duration.ofMinutes(10))),
                401,
                "bad-signature");
        URI nobody = URI.create(product.url() + "/api/v1/ingest/hostmon/nobody");
        refused(new PushSender(nobody, SECRET).send(lines()), 401, "bad-signature");
        URI other = URI.create(product.url() + "/api/v1/ingest/hostmon/hostmon-1");
        refused(new PushSender(other, SECRET).send(lines()), 401, "bad-signature");
        Until.see(
                () -> robot.get("/api/v1/sources/" + id).text("/health/detail"),
                words -> words.contains("not signed with this source's secret"));
    }

    @Test
    void bad_input_names_its_field() throws Exception {
        refused(monitor.send("{\"a\":"), 400, "malformed-request");
        HttpResponse<String> invalid = monitor.send("[{\"id\":\"nas\"}]");
        refused(invalid, 422, "validation-failed");
        assertThat(JSON.readTree(invalid.body()).at("/errors/0/field").asString())
                .isEqualTo("/0/status");
        refused(monitor.send("[" + " ".repeat(300_000) + "]"), 413, "payload-too-large");
        robot.post("/api/v1/ingest/hostmon/" + id, "{}").isProblem(401, "bad-signature");
    }
}
