package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.support.Ticker;
import com.opscenter.identity.api.provider.ProviderException;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks whether Keycloak is there when nobody else asks it anything; what comes of it is told to
/// [KeycloakWatch]. It asks for what everybody may read.
@Component
@OnlyWithKeycloak
class KeycloakLook implements DisposableBean {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KeycloakProperties properties;
    private final KeycloakHttp http;
    private final Ticker ticker;

    KeycloakLook(KeycloakProperties properties, KeycloakHttp http) {
        this.properties = properties;
        this.http = http;
        ticker = new Ticker("identity-provider", PAUSE, this::look);
    }

    private void look() {
        try {
            http.send(HttpRequest.newBuilder(properties.publicRealm()).build());
        } catch (ProviderException _) {
            // The watch has heard of it.
        }
    }

    @Override
    public void destroy() {
        ticker.close();
    }
}
