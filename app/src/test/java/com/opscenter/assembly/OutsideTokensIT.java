package com.opscenter.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.provider.FakeIssuer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an outside provider signs, brought here without a browser.
class OutsideTokensIT {

    @TempDir static Path data;

    private static Outside outside;

    @BeforeAll
    static void start() {
        outside = new Outside(data);
    }

    @AfterAll
    static void stop() {
        outside.close();
    }

    @Test
    void a_token_alone_makes_somebody_known_too_and_later_ones_show_roles() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> claims =
                Map.of("sub", id, "email", id + "@example.com", "preferred_username", "b" + id);
        assertThat(outside.bearer(outside.issuer.accessToken(claims)).statusCode()).isEqualTo(200);
        assertThat(outside.arrived.arrivals.getLast().roles()).containsExactly("viewer");
        assertThat(outside.arrived.arrivals.getLast().emailVerified()).isFalse();
        int before = outside.arrived.shown.size();

        Map<String, Object> more = new HashMap<>(claims);
        more.put("groups", List.of("/admins"));
        String token = outside.issuer.accessToken(more);
        assertThat(outside.bearer(token).statusCode()).isEqualTo(200);
        assertThat(outside.bearer(token).statusCode()).isEqualTo(200);

        assertThat(outside.arrived.shown).hasSize(before + 1).last().isEqualTo(Set.of("admin"));
        assertThat(outside.bearer(outside.issuer.accessToken(claims)).statusCode()).isEqualTo(200);
        assertThat(outside.arrived.shown).hasSize(before + 1);
    }

    @Test
    void a_subject_that_is_no_uuid_is_the_same_person_each_time() {
        Map<String, Object> claims =
                Map.of("sub", "auth0|1", "email", "auth0@example.com", "name", "x");
        assertThat(outside.bearer(outside.issuer.accessToken(claims)).statusCode()).isEqualTo(200);
        String id = outside.arrived.arrivals.getLast().user().value();
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(outside.bearer(outside.issuer.accessToken(claims)).body()).contains(id);
        assertThat(outside.arrived.arrivals.getLast().profile().username())
                .isEqualTo("auth0@example.com");
    }

    @Test
    void the_same_subject_of_another_provider_is_somebody_else() {
        String id = UUID.randomUUID().toString();
        outside.assembly.bean(KnownPeople.class).person(id, "p" + id, SystemRole.ADMIN);
        Map<String, Object> claims = Map.of("sub", id, "email", "p" + id + "@example.com");
        assertThat(outside.bearer(outside.issuer.accessToken(claims)).statusCode()).isEqualTo(403);
    }

    @Test
    void tokens_that_are_not_for_us_are_nobodys() {
        outside.somebody("tia", Map.of());
        long now = Instant.now().getEpochSecond();
        Map<String, Object> good = new HashMap<>(outside.issuer.common());
        good.put("sub", UUID.randomUUID().toString());
        good.put("email", "tia2@example.com");
        good.put("typ", "Bearer");
        Map<String, Object> id = new HashMap<>(good);
        id.put("typ", "ID");
        String payload = outside.issuer.accessToken(good).split("\\.", -1)[1];
        List<String> bad =
                List.of(
                        outside.issuer.forged("JWT", good),
                        "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." + payload + ".",
                        outside.issuer.accessToken(Map.of("sub", "x", "exp", now - 300)),
                        outside.issuer.accessToken(Map.of("sub", "x", "aud", "account")),
                        outside.issuer.accessToken(Map.of("sub", "x", "iss", "https://other.test")),
                        outside.issuer.signed("JWT", id),
                        outside.issuer.logoutToken(Map.of("sub", "x")),
                        new FakeIssuer().accessToken(good));
        int before = outside.arrived.arrivals.size();
        assertThat(bad)
                .allSatisfy(token -> assertThat(outside.bearer(token).statusCode()).isEqualTo(401));
        assertThat(outside.arrived.arrivals).hasSize(before);
    }

    @Test
    void a_client_of_its_own_credentials_needs_a_service_account() {
        Map<String, Object> robot =
                Map.of(
                        "sub", UUID.randomUUID().toString(),
                        "client_id", "robot",
                        "azp", "robot",
                        "email", "robot@example.com",
                        "preferred_username", "service-account-robot");
        assertThat(outside.bearer(outside.issuer.accessToken(robot)).statusCode()).isEqualTo(403);
        outside.assembly
                .bean(KnownPeople.class)
                .machine(UUID.randomUUID().toString(), "robot", Set.of());
        assertThat(outside.bearer(outside.issuer.accessToken(robot)).body())
                .contains("\"username\":\"robot\"");
        Map<String, Object> posing = new HashMap<>(robot);
        posing.put("sid", "1");
        assertThat(outside.bearer(outside.issuer.accessToken(posing)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_that_ended_there_ends_here_and_its_token_is_good_once() {
        String lou = outside.somebody("lou", Map.of("sid", "first"));
        Browser first = new Browser();
        outside.login(first);
        outside.somebody("lou", Map.of("sub", lou, "sid", "second"));
        Browser second = new Browser();
        outside.login(second);
        assertThat(outside.me(second).statusCode()).isEqualTo(200);

        String token = outside.issuer.logoutToken(Map.of("sid", "first", "sub", lou));
        assertThat(outside.logout("oidc", token)).isEqualTo(200);

        assertThat(outside.me(first).statusCode()).isEqualTo(401);
        assertThat(outside.me(second).statusCode()).isEqualTo(200);
        assertThat(outside.logout("oidc", token)).isEqualTo(400);
        assertThat(outside.assembly.bean(AskedCommands.class).commands)
                .anySatisfy(command ->
                        assertThat(command)
                                .isInstanceOfSatisfying(
                                        EndSessions.class,
                                        end ->
                                                assertThat(end.why())
                                                        .isEqualTo(SessionEnd.PROVIDER_LOGOUT)));

        assertThat(outside.logout("oidc", outside.issuer.logoutToken(Map.of("sub", lou))))
                .isEqualTo(200);
        assertThat(outside.me(second).statusCode()).isEqualTo(401);
    }

    @Test
    void a_logout_of_nobody_here_is_heeded_and_no_other_provider_is() {
        assertThat(outside.logout("oidc", outside.issuer.logoutToken(Map.of("sid", "unknown"))))
                .isEqualTo(200);
        assertThat(outside.logout("keycloak", outside.issuer.logoutToken(Map.of("sid", "unknown"))))
                .isEqualTo(404);
        assertThat(outside.logout("oidc", outside.issuer.accessToken(Map.of("sub", "x"))))
                .isEqualTo(400);
        assertThat(outside.logout("oidc", "")).isEqualTo(400);
    }

    @Test
    void whoever_has_not_heard_of_the_keys_says_so_and_not_that_a_token_is_bad() {
        FakeIssuer away = new FakeIssuer();
        away.goAway();
        try (Outside lonely = new Outside(data.resolve("lonely"), away)) {
            String token = away.accessToken(Map.of("sub", "x", "email", "x@example.com"));
            HttpResponse<String> unsaid = lonely.bearer(token);
            assertThat(unsaid.statusCode()).isEqualTo(503);
            assertThat(unsaid.headers().firstValue("Retry-After")).isPresent();
            String back = lonely.assembly.url() + "/auth/callback?code=x&state=y";
            assertThat(new Browser().open(back).uri().toString())
                    .endsWith("/login?error=provider_unavailable");
            away.comeBack();
            assertThat(lonely.bearer(token).statusCode()).isEqualTo(200);
        }
    }
}
