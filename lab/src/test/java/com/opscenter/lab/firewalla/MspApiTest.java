package com.opscenter.lab.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As strict and as odd as the real one.
class MspApiTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Instant now = Instant.parse("2026-11-21T14:30:00.250Z");
    private LabFirewalla lab;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        account = DemoFirewalla.world(() -> now);
        lab = LabFirewalla.start(account);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        lab.close();
    }

    private HttpResponse<String> ask(String method, String path, String body, String token)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(lab.endpoint() + "/v2/" + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Authorization", "Token " + token);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path, "", lab.token());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private int status(String method, String path, String body) throws Exception {
        return ask(method, path, body, lab.token()).statusCode();
    }

    @Test
    void without_the_token_permission_is_denied() throws Exception {
        HttpResponse<String> answer = ask("GET", "boxes", "", "another");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("Permission Denied");
        assertThat(get("boxes")).hasSize(1);
        assertThat(status("GET", "no-such-call", "")).isEqualTo(404);
    }

    @Test
    void a_chain_of_cursors_ends_in_an_empty_text() throws Exception {
        for (int i = 0; i < 5; i++) {
            DemoFirewalla.upload(account);
            now = now.plusSeconds(1);
        }
        List<Integer> aids = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = get("alarms?query=status%3A1&limit=2&cursor=" + encoded(cursor));
            assertThat(page.path("count").asInt()).isEqualTo(5);
            page.path("results").forEach(row -> aids.add(row.path("aid").asInt()));
            assertThat(page.path("next_cursor").isString()).isTrue();
            cursor = page.path("next_cursor").asString();
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(aids).containsExactly(5, 4, 3, 2, 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void numbers_are_text_now_and_then_and_members_are_missing() throws Exception {
        DemoFirewalla.scan(account);
        DemoFirewalla.upload(account);
        account.raise(DemoFirewalla.BOX, 4, "Data plan", null, null, 0, false);
        JsonNode rows = get("alarms").path("results");
        JsonNode plan = rows.path(0);
        assertThat(plan.path("aid").isString()).isTrue();
        assertThat(plan.path("type").isString()).isTrue();
        assertThat(plan.has("device")).isFalse();
        JsonNode upload = rows.path(1);
        assertThat(upload.path("type").isNumber()).isTrue();
        assertThat(upload.path("_type").asString()).isEqualTo("ALARM_LARGE_UPLOAD");
        assertThat(upload.path("ts").asDouble()).isEqualTo(1_795_271_400.25);
        account.with(new MspBox("second", "Home Box", "purple", false, now, null));
        assertThat(get("boxes").path(0).has("group")).isTrue();
        assertThat(get("boxes").path(1).has("group")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=501",
                "limit=0",
                "limit=many",
                "cursor=c2",
                "query=colour%3Ared",
                "sortBy=size"
            })
    void what_it_does_not_know_it_refuses(String query) throws Exception {
        assertThat(status("GET", "alarms?" + query, "")).isEqualTo(400);
    }

    @Test
    void an_alarm_is_deleted_for_good() throws Exception {
        long aid = DemoFirewalla.scan(account);
        String path = "alarms/" + DemoFirewalla.BOX + "/" + aid;
        assertThat(get(path).path("type").asInt()).isEqualTo(1);
        assertThat(status("DELETE", path, "")).isEqualTo(200);
        assertThat(status("DELETE", path, "")).isEqualTo(404);
        assertThat(account.alarms()).isEmpty();
    }

    @Test
    void flows_are_asked_for_by_time_and_by_what_became_of_them() throws Exception {
        DemoFirewalla.traffic(account);
        assertThat(get("flows").path("count").asInt()).isEqualTo(2);
        JsonNode blocked = get("flows?query=ts:%3E0+-status:ok&sortBy=ts:desc&limit=200");
        assertThat(blocked.path("count").asInt()).isEqualTo(1);
        assertThat(blocked.at("/results/0/status").asString()).isEqualTo("blocked");
        assertThat(blocked.at("/results/0/ts").asDouble()).isEqualTo(1_795_271_400.25);
        assertThat(get("flows?query=ts:%3E1795271400").path("count").asInt()).isEqualTo(2);
        assertThat(get("flows?query=ts:%3E1795271401").path("count").asInt()).isZero();
        assertThat(get("flows?query=ts:%3E9999999999").path("count").asInt()).isZero();
        assertThat(status("GET", "flows?query=who:me", "")).isEqualTo(400);
    }

    @Test
    void rules_are_added_paused_and_deleted() throws Exception {
        String rule =
                "{\"action\":\"block\",\"gid\":\"%s\",\"target\":{\"type\":\"ip\",\"value\":\"%s\"}}";
        String good = rule.formatted(DemoFirewalla.BOX, "203.0.113.7");
        assertThat(status("POST", "rules", good)).isEqualTo(200);
        assertThat(status("POST", "rules", good.replace("block", "watch"))).isEqualTo(400);
        assertThat(status("POST", "rules", good.replace(".7", ".0/24"))).isEqualTo(400);
        assertThat(status("POST", "rules", rule.formatted("none", "203.0.113.7"))).isEqualTo(404);
        String id = get("rules").at("/results/0/id").asString();
        assertThat(status("POST", "rules/" + id + "/pause", "")).isEqualTo(200);
        assertThat(get("rules").at("/results/0/status").asString()).isEqualTo("paused");
        assertThat(account.blocked()).isEmpty();
        assertThat(status("POST", "rules/" + id + "/resume", "")).isEqualTo(200);
        assertThat(account.blocked()).containsExactly("203.0.113.7");
        assertThat(status("DELETE", "rules/" + id, "")).isEqualTo(200);
        assertThat(status("DELETE", "rules/" + id, "")).isEqualTo(404);
    }

    @Test
    void too_many_requests_are_told_how_long_to_wait() throws Exception {
        lab.breakWith(Fault.THROTTLED);
        HttpResponse<String> answer = ask("GET", "boxes", "", lab.token());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("4");
    }
}
