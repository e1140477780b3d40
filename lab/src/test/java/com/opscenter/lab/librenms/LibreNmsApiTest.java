package com.opscenter.lab.librenms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As strict and as odd as the real one.
class LibreNmsApiTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private LabLibreNms lab;
    private Monitored world;

    private record Answer(int status, String type, JsonNode body) {}

    @BeforeEach
    void start() throws IOException {
        world = DemoLibreNms.world(InstantSource.system());
        lab = LabLibreNms.start(world);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        lab.close();
    }

    @Test
    void without_the_token_nobody_is_anybody() throws Exception {
        Answer answer = ask("GET", "/api/v0/ping", "", "another");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(json.readTree("{\"message\":\"Unauthenticated.\"}"));
        assertThat(ask("GET", "//api/v0/ping", "", lab.token()).status()).isEqualTo(401);
        assertThat(get("ping").body().path("message").asString()).isEqualTo("pong");
        assertThat(get("nothing/here").status()).isEqualTo(404);
    }

    @Test
    void devices_tell_their_secrets() throws Exception {
        Answer devices = get("devices?order=device_id");
        assertThat(devices.body().path("count").asInt()).isEqualTo(7);
        assertThat(devices.body().at("/devices/0/community").asString()).isEqualTo("lab-community");
        assertThat(get("devices/nowhere").body().path("message").asString())
                .isEqualTo("Device nowhere does not exist");
    }

    @Test
    void only_what_stands_is_listed_unless_asked_for() throws Exception {
        int alert = world.raise(DemoLibreNms.NAS, DemoLibreNms.HOT);
        assertThat(get("alerts").body().path("alerts")).hasSize(2);
        put("alerts/" + alert, "{\"note\":\"on it\",\"until_clear\":true}");
        assertThat(get("alerts/" + alert).body().path("alerts")).isEmpty();
        JsonNode row = get("alerts/" + alert + "?state=0,1,2").body().at("/alerts/0");
        assertThat(row.path("state").asString()).isEqualTo("2");
        assertThat(row.path("note").asString()).endsWith("- Ack (api) on it");
        assertThat(row.path("info").asString()).isEqualTo("{\"until_clear\":true}");
        put("alerts/unmute/" + alert, "{\"note\":\"off it\"}");
        assertThat(get("alerts/" + alert).body().path("alerts")).hasSize(1);
        world.recover(alert);
        assertThat(get("alerts/" + alert + "?state=0").body().at("/alerts/0/note").asString())
                .isEmpty();
    }

    @Test
    void acknowledging_what_is_not_there_is_answered_200() throws Exception {
        Answer missing = put("alerts/4711", "{}");
        assertThat(missing.status()).isEqualTo(200);
        assertThat(missing.body().path("message").asString()).isEqualTo("No Alert by that ID");
        assertThat(put("alerts/none", "{}").status()).isEqualTo(400);
    }

    @Test
    void a_direction_counts_in_lower_case_only() throws Exception {
        world.raise(DemoLibreNms.NAS, DemoLibreNms.HOT);
        assertThat(first("alerts?order=id%20asc")).isEqualTo(881);
        assertThat(first("alerts?order=id%20desc")).isEqualTo(882);
        assertThat(first("alerts?order=timestamp%20ASC")).isEqualTo(882);
        assertThat(get("alerts?order=nothing%20asc").status()).isEqualTo(400);
    }

    private int first(String path) throws Exception {
        return get(path).body().at("/alerts/0/id").asInt();
    }

    @Test
    void what_is_empty_is_missing() throws Exception {
        assertThat(get("devices/printer.lab.invalid/ports").body().path("message").asString())
                .isEqualTo("No ports found");
        world.poller().sensors().forEach(sensor -> world.poller().forgetSensor(sensor.id()));
        assertThat(get("resources/sensors").status()).isEqualTo(404);
        assertThat(get("devices/fw-edge.lab.invalid/outages").body().path("outages")).isEmpty();
    }

    @Test
    void ports_are_told_in_columns_and_their_names_are_not_the_devices() throws Exception {
        assertThat(get("ports?columns=port_id,ifColor").status()).isEqualTo(400);
        JsonNode port = get("devices/2/ports?columns=ifName,ifDescr,ifAlias").body().at("/ports/4");
        assertThat(port.path("ifDescr").asString()).isEqualTo("swp04");
        assertThat(port.path("ifName").asString()).isEqualTo("1/05");
        assertThat(port.path("ifAlias").asString()).isEqualTo("swp04");
        assertThat(get("ports").body().at("/ports/0").propertyNames())
                .containsExactly("port_id", "ifName");
    }

    @Test
    void maintenance_is_written_each_time_and_ends_only_when_hours_and_minutes_are_said()
            throws Exception {
        assertThat(get("devices/3/maintenance").body().path("is_under_maintenance").asBoolean())
                .isFalse();
        assertThat(post("devices/3/maintenance", "{\"title\":\"disks\"}").status()).isEqualTo(400);
        post("devices/3/maintenance", "{\"duration\":\"00:30\",\"title\":\"disks\"}");
        post("devices/nas-01.lab.invalid/maintenance", "{\"duration\":\"2\"}");
        assertThat(get("devices/3/maintenance").body().path("is_under_maintenance").asBoolean())
                .isTrue();
        assertThat(world.maintenances().of(DemoLibreNms.NAS))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first.end()).isNotNull(),
                        second -> assertThat(second.end()).isNull());
    }

    @Test
    void thirty_days_lie_behind_it() throws Exception {
        JsonNode outages = get("devices/printer.lab.invalid/outages").body().path("outages");
        assertThat(outages.size()).isBetween(28, 31);
        assertThat(outages.at("/0/going_down").asLong())
                .isGreaterThan(outages.at("/1/going_down").asLong());
        JsonNode availability = get("devices/7/availability").body().path("availability");
        assertThat(availability).hasSize(4);
        assertThat(availability.at("/2/duration").asLong()).isEqualTo(2_592_000);
        assertThat(availability.at("/2/availability_perc").asString()).startsWith("96.");
    }

    @Test
    void alerts_come_and_go_by_themselves() {
        ComesAndGoes.pass(world, 3);
        assertThat(standing()).isEqualTo(2);
        ComesAndGoes.pass(world, 7);
        assertThat(standing()).isEqualTo(1);
    }

    private long standing() {
        return world.alerts().stream()
                .filter(alert -> alert.state() == MonitoredAlert.STANDS)
                .count();
    }

    private Answer get(String path) throws Exception {
        return ask("GET", "/api/v0/" + path, "", lab.token());
    }

    private Answer post(String path, String body) throws Exception {
        return ask("POST", "/api/v0/" + path, body, lab.token());
    }

    private Answer put(String path, String body) throws Exception {
        return ask("PUT", "/api/v0/" + path, body, lab.token());
    }

    private Answer ask(String method, String path, String body, String token) throws Exception {
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(lab.endpoint() + path))
                                .header("X-Auth-Token", token)
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                json.readTree(answer.body()));
    }
}
