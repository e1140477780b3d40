package com.opscenter.provider;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// The same chain against an outside OpenID provider, such as a Keycloak realm. Its address is
/// asked for when it is first needed, so that we start while it is away.
@ConditionalOnProperty(prefix = "opscenter.identity", name = "provider", havingValue = "oidc")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideProvider.Settings.class)
class OutsideProvider {

    /// @param issuerUri such as `https://id.example.com/realms/ops`
    @ConfigurationProperties("opscenter.identity")
    record Settings(URI issuerUri, String clientId, String clientSecret) {}

    @Bean
    Issuer issuer(Settings settings) {
        return new Issuer(settings.issuerUri().toString());
    }

    @Bean
    JwtDecoder accessTokens(Settings settings) {
        String issuer = settings.issuerUri().toString();
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer)
                            .jwsAlgorithms(allowed -> allowed.addAll(AccessTokens.ALGORITHMS))
                            .build();
            decoder.setJwtValidator(AccessTokens.of(issuer));
            return decoder;
        });
    }

    @Bean
    ClientRegistrationRepository registrations(Settings settings) {
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        ClientRegistrations.fromIssuerLocation(settings.issuerUri().toString())
                                .registrationId("ops")
                                .clientId(settings.clientId())
                                .clientSecret(settings.clientSecret())
                                .scope("openid", "profile", "email")
                                .redirectUri("{baseUrl}/auth/callback")
                                .build()));
    }
}
