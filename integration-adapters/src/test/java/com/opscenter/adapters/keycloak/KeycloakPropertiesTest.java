package com.opscenter.adapters.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeycloakPropertiesTest {

    private static KeycloakProperties of(String issuer, @Nullable String admin) {
        return new KeycloakProperties(
                URI.create(issuer),
                admin == null ? null : URI.create(admin),
                "ops-center",
                "secret",
                KeycloakProperties.People.AT_SIGN_IN,
                KeycloakProperties.RolesBy.HERE,
                Duration.ofMinutes(15),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    @Test
    void a_realm_is_administered_where_people_reach_it() {
        KeycloakProperties properties = of("https://id.example.com/auth/realms/ops", null);
        assertThat(properties.administration())
                .isEqualTo("https://id.example.com/auth/admin/realms/ops");
        assertThat(properties.tokens())
                .hasToString(
                        "https://id.example.com/auth/realms/ops/protocol/openid-connect/token");
    }

    @Test
    void or_where_it_is_reached_from_here() {
        KeycloakProperties properties =
                of("https://id.example.com/realms/ops", "http://keycloak:8080/");
        assertThat(properties.administration()).isEqualTo("http://keycloak:8080/admin/realms/ops");
        assertThat(properties.issuer()).isEqualTo("https://id.example.com/realms/ops");
        assertThat(of("https://id.example.com/realms/ops", "").administration())
                .startsWith("https://id.example.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.com",
                "https://id.example.com/realms/",
                "/realms/x",
                "https://id.example.com/realms/master"
            })
    void what_is_no_realm_is_refused_at_the_start(String issuer) {
        assertThatThrownBy(() -> of(issuer, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opscenter.identity.issuer-uri");
    }
}
