package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/// What the embedded provider writes into tokens about how somebody proved who they are.
class EmbeddedProviderTest {

    private static final Instant WHEN = Instant.parse("2026-11-30T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "id_token"})
    void of_whoever_proved_nothing_there_is_no_token(String kind) {
        JwtEncodingContext context = context(kind, new SimpleGrantedAuthority("ROLE_USER"));
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> new EmbeddedProvider().claims().customize(context))
                .satisfies(told ->
                        assertThat(told.getError().getErrorCode()).isEqualTo("access_denied"));
    }

    @Test
    void a_proof_is_told_with_its_time() {
        JwtEncodingContext context = context("id_token", HowProven.of(HowProven.PASSWORD, WHEN));
        new EmbeddedProvider().claims().customize(context);
        JwtClaimsSet claims = context.getClaims().build();
        assertThat(claims.<Object>getClaim("auth_time")).isEqualTo(Date.from(WHEN));
        assertThat(claims.getClaimAsString("acr")).isEqualTo(HowProven.ONE);
    }

    private static JwtEncodingContext context(String kind, GrantedAuthority proof) {
        return JwtEncodingContext.with(
                        JwsHeader.with(SignatureAlgorithm.RS256),
                        JwtClaimsSet.builder().subject("ada"))
                .principal(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "ada", null, List.of(proof)))
                .tokenType(new OAuth2TokenType(kind))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .build();
    }
}
