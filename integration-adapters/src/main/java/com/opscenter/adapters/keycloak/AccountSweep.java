package com.opscenter.adapters.keycloak;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.support.Ticker;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
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
    private final AccountLooks looks;
    private final Clock clock;
    private Instant due = Instant.MIN;
    private volatile @Nullable Ticker ticker;

    AccountSweep(KeycloakProperties properties, AccountLooks looks, Clock clock) {
        this.properties = properties;
        this.looks = looks;
        this.clock = clock;
    }

    private void sweep() {
        Instant begun = clock.instant();
        if (begun.isBefore(due)) {
            return;
        }
        try {
            int seen = 0;
            for (UserId person : looks.people()) {
                if (ticker == null) {
                    return;
                }
                if (isSeen(person)) {
                    seen++;
                }
            }
            due = clock.instant().plus(properties.look());
            LOG.debug("realm={} accounts={} since={}", properties.realm(), seen, begun);
        } catch (ProviderException | StorageUnavailableException unseen) {
            LOG.debug("realm={} unseen={}", properties.realm(), unseen.getMessage());
        }
    }

    /// What Keycloak says of one that cannot be understood keeps nobody else from being looked at.
    private boolean isSeen(UserId person) throws ProviderException {
        try {
            looks.look(person);
            return true;
        } catch (ProviderException.Refused
                | ProviderException.Invalid
                | ProviderException.Conflict
                | RefusedException unseen) {
            LOG.warn(
                    "realm={} user={} unseen={}",
                    properties.realm(),
                    person.value(),
                    unseen.getMessage());
            return false;
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
