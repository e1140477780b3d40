package com.opscenter.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.opscenter.installation.Installation;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// The application as the client of the provider in the same process: it exchanges codes over
/// loopback and checks signatures with the keys at hand.
@OnlyWhenEmbedded
@Configuration(proxyBeanMethods = false)
class OwnClient {

    @Bean
    Issuer issuer() {
        return Issuer.EMBEDDED;
    }

    /// Any token our keys have signed: its issuer claim is an address that may have changed since.
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys)
                        .jwsAlgorithms(allowed -> allowed.addAll(AccessTokens.ALGORITHMS))
                        .build();
        decoder.setJwtValidator(AccessTokens.ofOurOwn());
        return decoder;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
            decoder.setJwtValidator(new OidcIdTokenValidator(registration));
            return decoder;
        };
    }

    @Bean
    ClientRegistrationRepository registrations(
            Installation installation, ServerProperties server, Clients clients) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId("ops")
                        .clientId(Clients.OWN)
                        .clientSecret(clients.ownSecret())
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope("openid")
                        .redirectUri("{baseUrl}/auth/callback")
                        .issuerUri(installation.origin())
                        .authorizationUri(installation.origin() + "/oauth2/authorize")
                        .tokenUri(loopback(server) + "/oauth2/token")
                        .userNameAttributeName("sub")
                        .build());
    }

    private static String loopback(ServerProperties server) {
        var address = server.getAddress();
        String host =
                address == null || address.isAnyLocalAddress()
                        ? "127.0.0.1"
                        : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getPort();
    }
}
