package com.opscenter.provider;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountLooks;
import com.opscenter.identity.api.provider.ProviderException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the accounts of whoever came with a token that shows something else, beside the request
/// that it came with: at nobody more than once a minute, and at few at once, however many tokens
/// there are. Whoever is left out is looked at with a later token, or when all are.
final class LooksByToken {

    private static final Logger LOG = LoggerFactory.getLogger(LooksByToken.class);
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 4;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AccountLooks looks;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Cache<UserId, Boolean> looked;

    LooksByToken(AccountLooks looks, Ticker ticker) {
        this.looks = looks;
        this.looked =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(PAUSE)
                        .ticker(ticker)
                        .build();
    }

    void begin(UserId user) {
        if (looked.getIfPresent(user) != null || !free.tryAcquire()) {
            return;
        }
        if (looked.asMap().putIfAbsent(user, true) == null) {
            Thread.ofVirtual().name("account-look").start(() -> look(user));
        } else {
            free.release();
        }
    }

    private void look(UserId user) {
        try {
            looks.look(user);
        } catch (ProviderException | StorageUnavailableException unseen) {
            LOG.debug("account=unseen user={} cause={}", user.value(), unseen.getMessage());
        } finally {
            free.release();
        }
    }
}
