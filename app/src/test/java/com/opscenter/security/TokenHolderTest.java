package com.opscenter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.security.TokenHolder.Machine;
import com.opscenter.security.TokenHolder.Nobody;
import com.opscenter.security.TokenHolder.Person;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/// A machine is known by its credentials, never by a name that somebody chose.
class TokenHolderTest {

    private static final String SUB = "7d3f1a52-6f1b-4c26-9a54-0d3f4d1c0a01";

    @Test
    void a_client_that_is_its_own_subject_is_a_machine() {
        assertThat(TokenHolder.of(token("robot").claim("client_id", "robot").build()))
                .isEqualTo(new Machine("robot"));
    }

    @Test
    void a_keycloak_has_a_user_for_its_client() {
        assertThat(TokenHolder.of(keycloak("robot").build())).isEqualTo(new Machine("robot"));
        assertThat(
                        TokenHolder.of(
                                keycloak("Robot")
                                        .claim("preferred_username", "service-account-robot")
                                        .build()))
                .isEqualTo(new Machine("Robot"));
        assertThat(
                        TokenHolder.of(
                                keycloak("robot")
                                        .claims(claims -> claims.remove("client_id"))
                                        .build()))
                .isEqualTo(new Machine("robot"));
    }

    @Test
    void a_person_of_that_name_is_a_person() {
        Jwt.Builder named = token(SUB).claim("preferred_username", "service-account-robot");
        assertThat(TokenHolder.of(named.claim("azp", "ops-center").claim("sid", "1").build()))
                .isEqualTo(new Person(SUB));
        assertThat(TokenHolder.of(token(SUB).claim("azp", "robot").claim("sid", "1").build()))
                .isEqualTo(new Person(SUB));
    }

    @Test
    void a_person_who_signed_in_by_a_client_is_a_person() {
        assertThat(
                        TokenHolder.of(
                                token(SUB)
                                        .claim("client_id", "ops-center")
                                        .claim("azp", "ops-center")
                                        .claim("preferred_username", "ada")
                                        .build()))
                .isEqualTo(new Person(SUB));
    }

    @Test
    void whoever_claims_to_be_both_is_neither() {
        for (String proof : new String[] {"sid", "session_state"}) {
            assertThat(TokenHolder.of(keycloak("robot").claim(proof, "1").build()))
                    .isEqualTo(new Nobody());
        }
        assertThat(TokenHolder.of(keycloak("robot").claim("auth_time", 1L).build()))
                .isEqualTo(new Nobody());
        assertThat(TokenHolder.of(keycloak("robot").claim("client_id", "another").build()))
                .isEqualTo(new Nobody());
    }

    @Test
    void a_token_without_a_subject_is_nobodys() {
        assertThat(
                        TokenHolder.of(
                                Jwt.withTokenValue("t")
                                        .header("alg", "RS256")
                                        .claim("client_id", "robot")
                                        .build()))
                .isEqualTo(new Nobody());
    }

    private static Jwt.Builder keycloak(String client) {
        return token(SUB)
                .claim("client_id", client)
                .claim("azp", client)
                .claim("preferred_username", "service-account-" + client);
    }

    private static Jwt.Builder token(String subject) {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject(subject);
    }
}
