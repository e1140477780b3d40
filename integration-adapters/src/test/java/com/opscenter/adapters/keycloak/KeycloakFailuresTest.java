package com.opscenter.adapters.keycloak;

import static com.opscenter.adapters.keycloak.KeycloakWorld.ADA;
import static com.opscenter.adapters.keycloak.KeycloakWorld.NEW;
import static com.opscenter.adapters.keycloak.KeycloakWorld.ONE;
import static com.opscenter.adapters.keycloak.KeycloakWorld.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.adapters.keycloak.ScriptedKeycloak.Asked;
import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.provider.ProviderException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes wrong there, in the words of the API, and never in those of the other side.
class KeycloakFailuresTest {

    private final KeycloakWorld world = new KeycloakWorld();

    KeycloakFailuresTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    private static Refusal refusal(ThrowingCallable asked) {
        try {
            asked.call();
        } catch (ProviderException e) {
            return e.refusal();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("nothing went wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    409 | {"errorMessage":"User exists with same email LEAK"} | user-exists | email
                    409 | {"errorMessage":"User exists with same username LEAK"} | user-exists | username
                    400 | {"field":"email","errorMessage":"error-invalid-email","params":["LEAK"]} | validation-failed | email
                    400 | {"errors":[{"field":"lastName","errorMessage":"LEAK"}]} | validation-failed | lastName
                    400 | {"errorMessage":"Password policy not met LEAK"} | validation-failed | password
                    400 | {"error":"LEAK"} | upstream-refused | ''
                    400 | <html>LEAK</html> | upstream-refused | ''
                    403 | {"error":"LEAK"} | not-configured | ''
                    405 | LEAK | upstream-refused | ''
                    302 | LEAK | upstream-refused | ''
                    429 | LEAK | upstream-unavailable | ''
                    500 | {"error":"LEAK"} | upstream-unavailable | ''
                    503 | LEAK | upstream-unavailable | ''
                    """)
    void each_answer_has_a_code_and_names_the_field(
            int status, String body, String code, String field) {
        world.peer.says(SEARCH, 200, "[]").says("POST /users", status, body);
        Refusal refusal = refusal(() -> world.admin.create(NEW, null));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.toString()).doesNotContain("LEAK", ScriptedKeycloak.SECRET, "token-");
        if (field.isEmpty()) {
            assertThat(refusal.errors()).isEmpty();
        } else {
            assertThat(refusal.errors().getFirst().field()).isEqualTo(field);
        }
    }

    @Test
    void nobody_listens() {
        KeycloakProperties nowhere =
                new KeycloakProperties(
                        URI.create("http://127.0.0.1:9/realms/ops"),
                        null,
                        "ops-center",
                        ScriptedKeycloak.SECRET,
                        KeycloakProperties.People.ALL,
                        KeycloakProperties.RolesBy.HERE,
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));
        Refusal refusal = refusal(() -> world.admin(nowhere).create(NEW, null));
        assertThat(refusal.code()).isEqualTo("upstream-unavailable");
        assertThat(refusal.members()).isEqualTo(Map.of("retry_after", 5L));
        assertThat(world.watch.awaySince()).isPresent();
    }

    @Test
    void what_was_only_read_has_done_nothing() {
        world.peer.staysSilentAt("GET " + ONE);
        assertThat(refusal(() -> world.admin.find(ADA)).code()).isEqualTo("upstream-unavailable");
    }

    @Test
    void it_is_there_again_when_it_answers() throws ProviderException {
        world.peer.says("GET " + ONE, 503, "").says("GET " + ONE, 404, "");
        assertThat(refusal(() -> world.admin.find(ADA)).code()).isEqualTo("upstream-unavailable");
        assertThat(world.watch.awaySince()).isPresent();
        assertThat(world.admin.find(ADA)).isEmpty();
        assertThat(world.watch.awaySince()).isEmpty();
    }

    @Test
    void an_answer_that_is_no_json_is_no_account() {
        world.peer.says("GET " + ONE, 200, "<html>LEAK</html>");
        assertThatThrownBy(() -> world.admin.find(ADA))
                .isInstanceOf(ProviderException.Refused.class)
                .hasMessageNotContaining("LEAK");
    }

    @Test
    void a_token_serves_until_shortly_before_its_end() throws ProviderException {
        world.withAda();
        world.admin.find(ADA);
        world.pass(Duration.ofSeconds(269));
        world.admin.find(ADA);
        assertThat(world.peer.tokens()).isEqualTo(1);
        world.pass(Duration.ofSeconds(2));
        world.admin.find(ADA);
        assertThat(world.peer.tokens()).isEqualTo(2);
    }

    @Test
    void a_token_that_was_voided_is_fetched_anew() throws ProviderException {
        world.peer
                .says("GET " + ONE, 401, "")
                .says("GET " + ONE, 200, KeycloakWorld.ada("ada", true))
                .says("GET " + KeycloakWorld.EFFECTIVE, 200, "[]");
        assertThat(world.admin.find(ADA)).isPresent();
        assertThat(world.peer.asked().stream().map(Asked::authorization))
                .containsExactly("Bearer token-1", "Bearer token-2", "Bearer token-2");
    }

    @Test
    void a_second_token_that_is_refused_is_not_followed_by_a_third() {
        world.peer.says("GET " + ONE, 401, "");
        assertThat(refusal(() -> world.admin.find(ADA)).code()).isEqualTo("upstream-refused");
        assertThat(world.peer.tokens()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401,not-configured",
        "400,not-configured",
        "404,not-configured",
        "500,upstream-unavailable"
    })
    void a_client_that_gets_no_token_asks_for_nothing(int status, String code) {
        world.peer.answersForTokens(status);
        Refusal refusal = refusal(() -> world.admin.find(ADA));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.toString()).doesNotContain(ScriptedKeycloak.SECRET);
        assertThat(world.peer.asked()).isEmpty();
    }

    @Test
    void nobody_stands_in_a_row_for_one_that_hangs() {
        world.peer.staysSilentForTokens();
        List<CompletableFuture<Refusal>> callers =
                IntStream.range(0, 10)
                        .mapToObj(_ ->
                                CompletableFuture.supplyAsync(
                                        () -> refusal(() -> world.admin.find(ADA)),
                                        Executors.newVirtualThreadPerTaskExecutor()))
                        .toList();
        assertThat(callers)
                .allSatisfy(caller ->
                        assertThat(caller.join().code()).isEqualTo("upstream-unavailable"));
        assertThat(world.peer.tokens()).as("asked once for all of them").isEqualTo(1);

        assertThat(refusal(() -> world.admin.find(ADA)).code()).isEqualTo("upstream-unavailable");
        assertThat(world.peer.tokens()).as("nor again right after").isEqualTo(1);
        world.pass(Duration.ofSeconds(2));
        assertThat(refusal(() -> world.admin.find(ADA)).code()).isEqualTo("upstream-unavailable");
        assertThat(world.peer.tokens()).isEqualTo(2);
    }

    @Test
    void the_secret_is_not_shown() {
        assertThat(world.peer.properties().toString()).doesNotContain(ScriptedKeycloak.SECRET);
    }
}
