package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.keycloak.KeycloakProperties.People;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.support.Ticker;
import com.opscenter.identity.api.provider.ProviderException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where all people of the realm are to be known: looks for new ones after the start and every
/// hour, and again soon where it could not look through all of them.
@Component
@AdaptersRole
@OnlyWithKeycloak
class KeycloakSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakSweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final KeycloakProperties properties;
    private final RealmPeople people;
    private final Clock clock;
    private Instant due = Instant.MIN;
    private @Nullable Ticker ticker;

    KeycloakSweep(KeycloakProperties properties, RealmPeople people, Clock clock) {
        this.properties = properties;
        this.people = people;
        this.clock = clock;
    }

    private void sweep() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        try {
            RealmPeople.Found found = people.takeIn();
            due = clock.instant().plus(INTERVAL);
            LOG.info(
                    "realm={} arrived={} unfit={}",
                    properties.realm(),
                    found.arrived(),
                    found.unfit());
        } catch (ProviderException unseen) {
            LOG.debug("realm={} unseen={}", properties.realm(), unseen.getMessage());
        }
    }

    @Override
    public void start() {
        if (properties.people() == People.ALL) {
            ticker = new Ticker("realm-people", PAUSE, this::sweep);
        }
    }

    @Override
    public void stop() {
        Ticker ticking = ticker;
        ticker = null;
        if (ticking != null) {
            ticking.close();
        }
    }

    @Override
    public boolean isRunning() {
        return ticker != null;
    }
}
