package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.provider.LogoutTokens.Logout;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;

/// OpenID Connect Back-Channel Logout 1.0, section 2.6, point by point.
class LogoutTokensTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final Clock CLOCK = Clock.systemUTC();

    private final LogoutTokens tokens =
            new OutsideProvider()
                    .logoutTokens(
                            new OutsideSettings(
                                    "oidc",
                                    URI.create(ISSUER.url()),
                                    "ops-center",
                                    "secret",
                                    Set.of(),
                                    Map.of(),
                                    null,
                                    List.of()),
                            new Issuer(ISSUER.url()),
                            new ProviderKeys(new ProviderDocument(URI.create(ISSUER.url()))),
                            CLOCK);

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void one_that_names_a_session_a_person_or_both_is_read() {
        Logout both = tokens.read(token(Map.of("sid", "s1", "sub", "ada")));
        assertThat(both.session()).isEqualTo("s1");
        assertThat(both.subject()).isEqualTo("ada");
        assertThat(both.id()).isNotBlank();
        assertThat(tokens.read(token(Map.of("sid", "s1"))).subject()).isNull();
        assertThat(tokens.read(token(Map.of("sub", "ada"))).session()).isNull();
    }

    static Stream<Map<String, Object>> broken() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Map.of("sid", "-"),
                Map.of("iss", "https://other.example.com"),
                Map.of("iss", "-"),
                Map.of("aud", "another"),
                Map.of("aud", "-"),
                Map.of("iat", "-"),
                Map.of("iat", now + 600),
                Map.of("iat", now - 3600),
                Map.of("exp", "-"),
                Map.of("exp", now - 120),
                Map.of("jti", "-"),
                Map.of("nonce", "n"),
                Map.of("events", "-"),
                Map.of("events", Map.of("http://schemas.openid.net/event/other", Map.of())),
                Map.of("events", List.of("http://schemas.openid.net/event/backchannel-logout")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void one_that_breaks_a_rule_is_refused(Map<String, Object> change) {
        Map<String, Object> claims = new HashMap<>(Map.of("sid", "s1"));
        claims.putAll(change);
        assertThatThrownBy(() -> tokens.read(token(claims))).isInstanceOf(BadJwtException.class);
    }

    @Test
    void another_kind_of_token_is_none_whatever_it_says() {
        Map<String, Object> claims = new HashMap<>(ISSUER.common());
        claims.put("sid", "s1");
        claims.put(
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        for (String type : List.of("JWT", "at+jwt")) {
            assertThatThrownBy(() -> tokens.read(ISSUER.signed(type, claims)))
                    .isInstanceOf(BadJwtException.class);
        }
        assertThat(tokens.read(ISSUER.signed("logout+jwt", claims)).session()).isEqualTo("s1");
    }

    @Test
    void one_that_is_not_signed_by_the_provider_is_refused() {
        String good = token(Map.of("sid", "s1"));
        String payload = good.split("\\.", -1)[1];
        Map<String, Object> claims = new HashMap<>(ISSUER.common());
        claims.put("sid", "s1");
        for (String bad :
                List.of(
                        "",
                        "x",
                        good.substring(0, good.length() - 8) + "AAAAAAAA",
                        "eyJhbGciOiJub25lIiwidHlwIjoibG9nb3V0K2p3dCJ9." + payload + ".",
                        ISSUER.forged("logout+jwt", claims))) {
            assertThatThrownBy(() -> tokens.read(bad)).isInstanceOf(BadJwtException.class);
        }
    }

    private static String token(Map<String, Object> claims) {
        return ISSUER.logoutToken(claims);
    }
}
