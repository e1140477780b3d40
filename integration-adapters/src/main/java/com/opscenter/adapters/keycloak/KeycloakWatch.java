package com.opscenter.adapters.keycloak;

import com.opscenter.identity.api.provider.ProviderWatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether Keycloak answered when it was last asked. When that changes the log says why.
@Component
@OnlyWithKeycloak
class KeycloakWatch implements ProviderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakWatch.class);
    private static final int BROKEN = 500;

    private final Clock clock;
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();

    KeycloakWatch(Clock clock) {
        this.clock = clock;
    }

    /// @param status of an answer
    void heard(int status) {
        if (status >= BROKEN) {
            missed("HTTP " + status);
        } else {
            Instant before = since.getAndSet(null);
            if (before != null) {
                LOG.info("identity provider=back since={}", before);
            }
        }
    }

    /// @param cause why, for whoever reads the log
    void missed(String cause) {
        if (since.compareAndSet(null, clock.instant())) {
            LOG.warn("identity provider=away cause={}", cause);
        }
    }

    @Override
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(since.get());
    }
}
