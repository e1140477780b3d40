package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.provider.ProviderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// HTTP to the one Keycloak an operator has configured: within bounds of time and size, and never
/// redirected elsewhere. Whether it answers is told to [KeycloakWatch].
@Component
@OnlyWithKeycloak
class KeycloakHttp {

    /// When it is worth to ask again.
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int LARGEST = 4 * 1024 * 1024;

    private final KeycloakProperties properties;
    private final KeycloakWatch watch;
    private final HttpClient client;

    KeycloakHttp(KeycloakProperties properties, KeycloakWatch watch) {
        this.properties = properties;
        this.watch = watch;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(properties.connect())
                        .build();
    }

    /// Asks once. The answer is whole, whatever its status.
    ///
    /// @throws ProviderException.Unavailable it has not done it, or it was only to be read
    /// @throws ProviderException.Slow nobody knows whether it has done it
    HttpResponse<String> send(HttpRequest request) throws ProviderException {
        CompletableFuture<HttpResponse<String>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        Duration patience = properties.connect().plus(properties.answer());
        try {
            HttpResponse<String> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            watch.heard(answer.statusCode());
            return answer;
        } catch (ExecutionException failed) {
            watch.missed(String.valueOf(failed.getCause()));
            throw lost(request, failed.getCause());
        } catch (TimeoutException _) {
            asked.cancel(true);
            watch.missed("no answer in time");
            throw unknown(request);
        } catch (InterruptedException _) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw unknown(request);
        }
    }

    private static ProviderException lost(HttpRequest request, @Nullable Throwable cause) {
        boolean unsent =
                cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof SSLHandshakeException;
        if (unsent) {
            return new ProviderException.Unavailable(PAUSE);
        }
        if (cause instanceof IOException) {
            return unknown(request);
        }
        throw new IllegalStateException("The identity provider cannot be asked", cause);
    }

    /// What only reads has done nothing.
    private static ProviderException unknown(HttpRequest request) {
        return request.method().equals("GET")
                ? new ProviderException.Unavailable(PAUSE)
                : new ProviderException.Slow();
    }
}
