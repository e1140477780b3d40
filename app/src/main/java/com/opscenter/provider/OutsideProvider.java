package com.opscenter.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// The same chain against an outside OpenID provider, such as a Keycloak realm. Its address is
/// asked for when it is first needed, so that we start while it is away; all tokens are checked
/// with the same keys.
@OnlyWhenOutside
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideProvider {

    @Bean
    Issuer issuer(OutsideSettings settings) {
        return new Issuer(settings.issuerUri().toString());
    }

    @Bean
    ProviderDocument providerDocument(OutsideSettings settings) {
        return new ProviderDocument(settings.issuerUri());
    }

    @Bean
    JWKSource<SecurityContext> providerKeys(ProviderDocument document) {
        return new ProviderKeys(document);
    }

    @Bean
    AccountsElsewhere accountsElsewhere(OutsideSettings settings, ProviderDocument document) {
        return new AccountsElsewhere(settings, document);
    }

    @Bean
    JwtDecoder accessTokens(Issuer issuer, JWKSource<SecurityContext> keys) {
        return decoder(keys, AccessTokens.of(issuer.word()));
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
        return registration -> decoder(keys, new OidcIdTokenValidator(registration));
    }

    @Bean
    LogoutTokens logoutTokens(
            OutsideSettings settings, Issuer issuer, JWKSource<SecurityContext> keys, Clock clock) {
        return new LogoutTokens(
                decoder(keys, LogoutTokens.rules(issuer.word(), settings.clientId(), clock)));
    }

    @Bean
    RoleClaims roleClaims(OutsideSettings settings) {
        return new RoleClaims(settings.roleClaims(), settings.clientId(), settings.roleAliases());
    }

    @Bean
    ClientRegistrationRepository registrations(
            OutsideSettings settings, ProviderDocument document) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        ClientRegistrations.fromOidcConfiguration(document.known())
                                .registrationId("ops")
                                .clientId(settings.clientId())
                                .clientSecret(settings.clientSecret())
                                .scope("openid", "profile", "email")
                                .redirectUri("{baseUrl}/auth/callback")
                                .build()));
    }

    private static JwtDecoder decoder(
            JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> rules) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys)
                        .jwsAlgorithms(allowed -> allowed.addAll(AccessTokens.ALGORITHMS))
                        .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }
}
