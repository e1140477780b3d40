package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class IdempotencyIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String ON = "{\"on\":true,\"by\":\"me\"}";
    private static ConfigurableApplicationContext node;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String lamp = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        node = StoreContext.web(DATABASE, LampWeb.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_repeated_request_gets_the_stored_answer_and_is_not_handled() throws Exception {
        HttpResponse<String> first = turn(ON, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        int handled = handled();
        HttpResponse<String> again = turn(ON, key);
        assertThat(handled()).isEqualTo(handled);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        for (String header : new String[] {"Event-Position", "ETag", "Content-Type"}) {
            assertThat(again.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header))
                    .isPresent();
        }
    }

    @Test
    void without_a_stored_answer_it_is_rebuilt_and_not_decided_again() throws Exception {
        HttpResponse<String> first = turn(ON, key);
        DATABASE.sql()
                .sql("DELETE FROM event_store.idempotent_answer WHERE key = ?")
                .param(key)
                .update();
        HttpResponse<String> again = turn(ON, key);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Event-Position"))
                .isEqualTo(first.headers().firstValue("Event-Position"));
    }

    @Test
    void a_refusal_is_replayed_as_it_was() throws Exception {
        String broken = "{\"on\":true,\"by\":\"nobody\"}";
        HttpResponse<String> first = turn(broken, key);
        assertThat(first.statusCode()).isEqualTo(409);
        int handled = handled();
        HttpResponse<String> again = turn(broken, key);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(handled()).isEqualTo(handled);
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_changes_nothing() throws Exception {
        HttpResponse<String> first = turn(ON, key);
        HttpResponse<String> other = turn("{\"on\":false,\"by\":\"me\"}", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
        assertThat(turn(ON, key).body()).isEqualTo(first.body());
    }

    @Test
    void the_same_for_another_organization_is_no_repetition() throws Exception {
        HttpResponse<String> first = turn(ON, key);
        HttpRequest.Builder elsewhere = request("", ON, key).header("X-Organization-Id", "acme");
        assertThat(send(elsewhere).body()).contains("idempotency-key-reused");
        assertThat(turn(ON, key).body()).isEqualTo(first.body());
    }

    @Test
    void without_a_key_the_server_makes_one_and_returns_it() throws Exception {
        HttpResponse<String> first = turn(ON, null);
        String made = first.headers().firstValue("Idempotency-Key").orElseThrow();
        HttpResponse<String> again = turn(ON, made);
        assertThat(again.headers().firstValue("Event-Position"))
                .isEqualTo(first.headers().firstValue("Event-Position"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void a_dry_run_words_what_would_happen_and_stores_nothing() throws Exception {
        HttpResponse<String> dry = post("?dry_run=true", ON, key);
        assertThat(dry.body())
                .contains("\"dry_run\":true", "\"accepted\":true", "\"impact\":null")
                .contains("\"type\":\"testing.LampTurned\"", "\"aggregate\":\"lamp/" + lamp + "\"")
                .contains("\"payload\":{\"lamp\":\"" + lamp + "\",\"on\":true,\"by\":\"me\"}");
        HttpResponse<String> refused =
                post("?dry_run=true", "{\"on\":true,\"by\":\"nobody\"}", key);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("\"accepted\":false", "lamp-broken");
        assertThat(turn(ON, key).headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_key_with_odd_characters_is_refused() throws Exception {
        assertThat(turn(ON, "x".repeat(256)).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> turn(String body, @Nullable String key) throws Exception {
        return post("", body, key);
    }

    private HttpResponse<String> post(String query, String body, @Nullable String key)
            throws Exception {
        return send(request(query, body, key));
    }

    private HttpRequest.Builder request(String query, String body, @Nullable String key) {
        String port = node.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%s/api/v1/lamps/%s/turn%s"
                                                .formatted(port, lamp, query)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static int handled() {
        return node.getBean(LampWeb.class).handled.get();
    }
}
