package com.opscenter.provider;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an outside provider signs with. Asked for anew every five minutes and when a key is not
/// known; while the provider is away those known last are good for half a day.
final class ProviderKeys implements JWKSource<SecurityContext> {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LARGEST_BYTES = 256 * 1024;
    private static final Duration OUTAGE = Duration.ofHours(12);

    private final ProviderDocument document;
    private volatile @Nullable JWKSource<SecurityContext> keys;

    ProviderKeys(ProviderDocument document) {
        this.document = document;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return keys().get(selector, context);
        } catch (RateLimitReachedException unknown) {
            // Somebody makes up names of keys; the provider is not asked about each of them.
            return List.of();
        } catch (ProviderAwayException | MalformedURLException e) {
            throw new RemoteKeySourceException(e.getMessage(), e);
        }
    }

    private JWKSource<SecurityContext> keys() throws MalformedURLException {
        JWKSource<SecurityContext> known = keys;
        if (known == null) {
            String address = String.valueOf(document.known().get("jwks_uri"));
            known =
                    JWKSourceBuilder.<SecurityContext>create(
                                    URI.create(address).toURL(),
                                    new DefaultResourceRetriever(
                                            PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_BYTES))
                            .retrying(true)
                            .outageTolerant(OUTAGE.toMillis())
                            .build();
            keys = known;
        }
        return known;
    }
}
