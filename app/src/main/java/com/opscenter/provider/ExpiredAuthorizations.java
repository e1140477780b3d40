package com.opscenter.provider;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deletes what the embedded provider granted once none of it is good any more; the authorization
/// server itself never does.
@OnlyWhenEmbedded
@Component
class ExpiredAuthorizations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredAuthorizations.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /// `greatest` leaves nulls out.
    private static final String EXPIRED =
            """
            DELETE FROM identity.oauth2_authorization
            WHERE greatest(authorization_code_expires_at, access_token_expires_at,
                refresh_token_expires_at, oidc_id_token_expires_at) < now() - interval '1 hour'
            """;

    private final JdbcClient database;
    private final ScheduledExecutorService rhythm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("expired-authorizations").factory());
    private volatile boolean running;

    ExpiredAuthorizations(@Qualifier("identity") JdbcClient database) {
        this.database = database;
    }

    int forget() {
        return database.sql(EXPIRED).update();
    }

    @Override
    public void start() {
        ScheduledFuture<?> _ =
                rhythm.scheduleWithFixedDelay(this::look, 0, EVERY.toMinutes(), TimeUnit.MINUTES);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rhythm.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The database may be away for a while; the next look finds them all the same.
    private void look() {
        try {
            int forgotten = forget();
            LOG.debug("authorizations=forgotten count={}", forgotten);
        } catch (RuntimeException e) {
            LOG.warn("authorizations=kept cause={}", e.toString());
        }
    }
}
