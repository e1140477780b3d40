package com.opscenter.lab.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As strict and as odd as the real one.
class OpnsenseApiTest {

    private static final String JSON_TYPE = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Instant now = Instant.parse("2026-11-21T14:30:00Z");
    private LabOpnsense lab;
    private Firewall world;

    private record Answer(int status, JsonNode body) {}

    @BeforeEach
    void start() throws IOException {
        world = DemoOpnsense.world(() -> now);
        lab = LabOpnsense.start(world);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        lab.close();
    }

    @Test
    void without_the_key_nobody_is_anybody() throws Exception {
        Answer answer = ask("GET", "routes/gateway/status", null, "", "x:y");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("message").asString()).isEqualTo("Authentication Failed");
        assertThat(get("routes/gateway/status").body().path("items")).hasSize(2);
        assertThat(get("no/such/call").status()).isEqualTo(404);
    }

    @Test
    void a_json_content_type_without_a_body_is_refused_whatever_the_method() throws Exception {
        for (String type : List.of(JSON_TYPE, "application/json;charset=utf-8")) {
            assertThat(ask("GET", "routes/gateway/status", type, "", key()).status())
                    .isEqualTo(400);
            assertThat(ask("POST", "ids/service/query_alerts", type, "", key()).body())
                    .isEqualTo(json.readTree("{\"message\":\"Invalid JSON syntax\"}"));
        }
    }

    @Test
    void a_get_of_alerts_is_an_empty_list() throws Exception {
        world.alert(DemoOpnsense.CURL, "10.20.0.31", "203.0.113.9", 80);
        assertThat(get("ids/service/query_alerts").body()).isEqualTo(json.readTree("[]"));
        assertThat(page(1, 9).path("rows")).hasSize(1);
    }

    @Test
    void the_last_row_of_the_first_page_comes_twice_and_the_total_is_a_lower_bound()
            throws Exception {
        for (int i = 0; i < 25; i++) {
            world.alert(DemoOpnsense.CURL, "10.20.0.31", "203.0.113.9", 80);
        }
        List<Integer> places = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            JsonNode answer = page(page, 10);
            answer.path("rows").forEach(row -> places.add(row.path("filepos").asInt()));
            totals.add(answer.path("total").asInt());
        }
        assertThat(places).hasSize(26);
        assertThat(places.get(9)).isEqualTo(places.get(10));
        assertThat(new HashSet<>(places)).hasSize(25);
        assertThat(totals).containsExactly(11, 20, 25);
    }

    @Test
    void a_dropped_packet_is_told_twice() throws Exception {
        world.alert(DemoOpnsense.SQL, "203.0.113.80", "10.20.0.16", 443);
        JsonNode rows = page(1, 10).path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(0).path("event_type").asString()).isEqualTo("drop");
        assertThat(rows.path(1).path("event_type").asString()).isEqualTo("alert");
        assertThat(rows.path(0).path("flow_id")).isEqualTo(rows.path(1).path("flow_id"));
        assertThat(rows.path(0).has("severity")).isFalse();
    }

    @Test
    void the_alias_takes_lower_case_only_and_says_done_to_every_delete() throws Exception {
        String add = "firewall/alias_util/add/" + Firewall.ALIAS;
        assertThat(status(add, "2001:DB8::1")).isEqualTo("not_an_address");
        assertThat(status(add, "2001:db8::1")).isEqualTo("done");
        assertThat(world.blocked()).containsExactly("2001:db8::1");
        String delete = "firewall/alias_util/delete/" + Firewall.ALIAS;
        assertThat(status(delete, "192.0.2.99")).isEqualTo("done");
        assertThat(world.blocked()).hasSize(1);
        assertThat(post("firewall/alias_util/add/none", "{\"address\":\"192.0.2.1\"}").toString())
                .contains("nonexistent alias none");
        assertThat(get(add).body().path("status").asString()).isEqualTo("failed");
    }

    @Test
    void counters_are_texts_that_go_on_with_time_and_begin_anew() throws Exception {
        now = now.plusSeconds(2);
        JsonNode wan = get("diagnostics/traffic/interface").body().at("/interfaces/wan");
        assertThat(wan.path("bytes received").isString()).isTrue();
        assertThat(wan.path("bytes received").asString()).isEqualTo("121750000");
        world.set(DemoOpnsense.FIBER, "down", 0, 1_000);
        world.restart();
        JsonNode after = get("diagnostics/traffic/interface").body().at("/interfaces/wan");
        assertThat(after.path("bytes received").asString()).isEqualTo("0");
        assertThat(get("routes/gateway/status").body().at("/items/0/status").asString())
                .isEqualTo("down");
    }

    private String status(String path, String address) throws Exception {
        return post(path, "{\"address\":\"" + address + "\"}").path("status").asString();
    }

    private JsonNode page(int page, int rows) throws Exception {
        return post(
                "ids/service/query_alerts",
                "{\"current\":%d,\"rowCount\":%d,\"searchPhrase\":\"\",\"fileid\":\"\"}"
                        .formatted(page, rows));
    }

    private Answer get(String path) throws Exception {
        return ask("GET", path, null, "", key());
    }

    private JsonNode post(String path, String body) throws Exception {
        return ask("POST", path, JSON_TYPE, body, key()).body();
    }

    private String key() {
        return lab.key().key() + ":" + lab.key().secret();
    }

    private Answer ask(String method, String path, @Nullable String type, String body, String key)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(lab.endpoint() + "/api/" + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        key.getBytes(StandardCharsets.UTF_8)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }
}
