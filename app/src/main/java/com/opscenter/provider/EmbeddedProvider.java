package com.opscenter.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.opscenter.installation.Installation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// The embedded OpenID provider: what it signs with, what it writes into tokens and what it keeps.
@OnlyWhenEmbedded
@Configuration(proxyBeanMethods = false)
class EmbeddedProvider {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new LongPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /// Whether an account is suspended is looked at after the password: only whoever knows it is
    /// told.
    @Bean
    static AuthenticationProvider passwordProof(Accounts accounts, PasswordEncoder encoder) {
        DaoAuthenticationProvider proof = new DaoAuthenticationProvider(accounts::find);
        proof.setPasswordEncoder(encoder);
        proof.setPreAuthenticationChecks(_ -> {});
        proof.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return proof;
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Installation installation) {
        return AuthorizationServerSettings.builder().issuer(installation.origin()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(Installation installation) throws IOException {
        JWKSet keys = SigningKeys.in(installation.data());
        return new ImmutableJWKSet<>(keys);
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            @Qualifier("identity") DataSource identity, Clients clients) {
        return new JdbcOAuth2AuthorizationService(new JdbcTemplate(identity), clients);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                accessToken(context);
            } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                proven(context);
            }
        };
    }

    private static void accessToken(JwtEncodingContext context) {
        context.getJwsHeader().type(AccessTokens.TYPE);
        // Kept with the authorization, of which only some kinds of lists can be read again.
        context.getClaims().audience(new ArrayList<>(List.of(AccessTokens.OURS)));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().claim("client_id", context.getRegisteredClient().getClientId());
        } else {
            proven(context);
        }
    }

    /// How and when the person proved who they are; a step-up asks an access token, too (RFC 9470).
    /// Of whoever proved nothing there is no token.
    private static void proven(JwtEncodingContext context) {
        @Nullable Authentication person = context.getPrincipal();
        Collection<? extends GrantedAuthority> proofs =
                person == null ? List.of() : person.getAuthorities();
        Instant at = HowProven.at(proofs).orElseThrow(EmbeddedProvider::nothingProven);
        // Kept with the authorization, of which no Long can be read again.
        context.getClaims()
                .claim(IdTokenClaimNames.AUTH_TIME, Date.from(at))
                .claim(IdTokenClaimNames.ACR, HowProven.acr(proofs))
                .claim(IdTokenClaimNames.AMR, HowProven.amr(proofs));
    }

    private static OAuth2AuthenticationException nothingProven() {
        return new OAuth2AuthenticationException(
                new OAuth2Error(
                        OAuth2ErrorCodes.ACCESS_DENIED, "Nobody proved who they are", null));
    }
}
