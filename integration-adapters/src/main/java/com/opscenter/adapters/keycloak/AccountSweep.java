package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.support.Ticker;
import com.opscenter.identity.api.accounts.AccountLooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at the account of everybody who is known, one after the other, so that a change that was
/// made there is seen without anybody signing in. While Keycloak is away it waits for it.
@Component
@AdaptersRole
@OnlyWithKeycloak
class AccountSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final KeycloakProperties properties;
    private final AccountRound round;
    private final Clock clock;
    private Instant due = Instant.MIN;
    private volatile @Nullable Ticker ticker;

    AccountSweep(KeycloakProperties properties, AccountLooks looks, Clock clock) {
        this.properties = properties;
        this.round = new AccountRound(looks);
        this.clock = clock;
    }

    private void sweep() {
        Instant begun = clock.instant();
        if (begun.isBefore(due)) {
            return;
        }
        if (round.isThrough(this::isRunning)) {
            due = clock.instant().plus(properties.look());
            LOG.debug("realm={} accounts=seen since={}", properties.realm(), begun);
        }
    }

    @Override
    public void start() {
        ticker = new Ticker("realm-accounts", PAUSE, this::sweep);
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
