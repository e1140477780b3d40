package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

class AccessTokensTest {

    private static final String ISSUER = "https://id.example.com/realms/ops";

    private static RSAKey rsa;
    private static ECKey ec;
    private static JwtDecoder embedded;

    @BeforeAll
    static void keys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        embedded =
                new OwnClient().accessTokens(new ImmutableJWKSet<>(new JWKSet(List.of(rsa, ec))));
    }

    @Test
    void the_embedded_provider_is_believed_in_both_algorithms() throws JOSEException {
        assertThat(embedded.decode(rsa("at+jwt", JWSAlgorithm.RS256)).getSubject())
                .isEqualTo("somebody");
        String elliptic = sign(new ECDSASigner(ec), JWSAlgorithm.ES256, "ec", "at+jwt");
        assertThat(embedded.decode(elliptic).getSubject()).isEqualTo("somebody");
    }

    @Test
    void the_embedded_provider_calls_its_access_tokens_so_and_no_other() {
        assertThat(typeOf(OAuth2TokenType.ACCESS_TOKEN)).isEqualTo("at+jwt");
        assertThat(typeOf(new OAuth2TokenType("id_token"))).isNull();
    }

    private static @Nullable String typeOf(OAuth2TokenType kind) {
        JwtEncodingContext context =
                JwtEncodingContext.with(
                                JwsHeader.with(SignatureAlgorithm.RS256), JwtClaimsSet.builder())
                        .tokenType(kind)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .principal(
                                new TestingAuthenticationToken(
                                        "somebody",
                                        "secret",
                                        List.of(HowProven.of(HowProven.PASSWORD, Instant.EPOCH))))
                        .build();
        new EmbeddedProvider().claims().customize(context);
        return context.getJwsHeader().build().getType();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "JWT", "logout+jwt"})
    void a_token_that_is_not_called_an_access_token_opens_nothing(String type)
            throws JOSEException {
        String token = rsa(type, JWSAlgorithm.RS256);
        assertThatThrownBy(() -> embedded.decode(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void other_algorithms_open_nothing_whatever_key_they_are_made_with() throws JOSEException {
        String longer = rsa("at+jwt", JWSAlgorithm.RS512);
        String padded = rsa("at+jwt", JWSAlgorithm.PS256);
        byte[] known = rsa.toRSAPublicKey().getEncoded();
        String confused = sign(new MACSigner(known), JWSAlgorithm.HS256, "rsa", "at+jwt");
        String none = "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJ4In0.";
        for (String token : List.of(longer, padded, confused, none)) {
            assertThatThrownBy(() -> embedded.decode(token)).isInstanceOf(JwtException.class);
        }
    }

    /// A Keycloak writes `JWT` into the header of all its tokens.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "JWT, Bearer, true",
                "JWT, ID, false",
                "JWT, Refresh, false",
                "JWT, Logout, false",
                "JWT, -, false",
                "-, -, false",
                "at+jwt, -, true",
                "application/at+jwt, -, true",
                "at+jwt, ID, false",
                "logout+jwt, Bearer, false"
            })
    void an_outside_provider_says_by_header_or_claim_what_a_token_is(
            String type, String kind, boolean opens) {
        Jwt.Builder token = outside(ISSUER, "ops-center");
        if (type != null) {
            token.header("typ", type);
        }
        if (kind != null) {
            token.claim("typ", kind);
        }
        assertThat(AccessTokens.of(ISSUER).validate(token.build()).hasErrors()).isEqualTo(!opens);
    }

    @Test
    void a_token_of_another_issuer_or_for_another_application_opens_nothing() {
        Map<String, String> audienceByIssuer =
                Map.of("https://other.example.com", "ops-center", ISSUER, "account");
        audienceByIssuer.forEach((issuer, audience) ->
                assertThat(
                                AccessTokens.of(ISSUER)
                                        .validate(
                                                outside(issuer, audience)
                                                        .claim("typ", "Bearer")
                                                        .build())
                                        .hasErrors())
                        .isTrue());
    }

    @Test
    void a_token_opens_nothing_once_it_has_ended_or_when_it_never_would() {
        Jwt.Builder token = outside(ISSUER, AccessTokens.OURS).header("typ", AccessTokens.TYPE);
        assertThat(refusing(token)).isZero();
        assertThat(refusing(token.expiresAt(Instant.now().minusSeconds(3600)))).isEqualTo(2);
        assertThat(refusing(token.claims(claims -> claims.remove("exp")))).isEqualTo(2);
    }

    /// How many refuse it: we who know the embedded provider, we who know an outside one.
    private static long refusing(Jwt.Builder token) {
        Jwt built = token.build();
        return Stream.of(AccessTokens.ofOurOwn(), AccessTokens.of(ISSUER))
                .filter(door -> door.validate(built).hasErrors())
                .count();
    }

    private static Jwt.Builder outside(String issuer, String audience) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .issuer(issuer)
                .audience(List.of(audience))
                .subject("somebody")
                .expiresAt(Instant.now().plusSeconds(60));
    }

    private static String rsa(@Nullable String type, JWSAlgorithm algorithm) throws JOSEException {
        return sign(new RSASSASigner(rsa), algorithm, "rsa", type);
    }

    private static String sign(
            JWSSigner signer, JWSAlgorithm algorithm, String key, @Nullable String type)
            throws JOSEException {
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(key);
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .subject("somebody")
                        .audience(AccessTokens.OURS)
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build();
        SignedJWT token = new SignedJWT(header.build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
