package com.opscenter.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokenIdTest {

    private static final String HEAD = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.";

    @Test
    void a_token_is_called_as_its_provider_calls_it() {
        assertThat(TokenId.of(token("e30.c2ln").jti("token-1").build())).isEqualTo("token-1");
    }

    @Test
    void tokens_without_a_number_are_told_apart_although_they_begin_alike() {
        String one = TokenId.of(token("e30.c2ln").build());
        assertThat(one).isEqualTo(TokenId.of(token("e30.c2ln").build()));
        assertThat(one).isNotEqualTo(TokenId.of(token("e30.bmFs").build()));
        assertThat(one).as("leads to no token").doesNotContain(HEAD.substring(0, 8));
    }

    private static Jwt.Builder token(String rest) {
        return Jwt.withTokenValue(HEAD + rest).header("alg", "RS256").subject("somebody");
    }
}
