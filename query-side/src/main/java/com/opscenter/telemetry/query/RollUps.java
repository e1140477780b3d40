package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Rolls samples up to steps of five minutes and those up to hours, once a step is over. A sample
/// that comes late makes its step due again, and the step is then made anew as a whole: whatever
/// was interrupted, late or done twice, the sums are those of the samples.
@Component
class RollUps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RollUps.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    /// What a poll brings is written some seconds later.
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final int AT_ONCE = 50;

    private static final String DUE =
            """
            SELECT at FROM telemetry.roll_up_due
             WHERE seconds = ? AND at <= ?::timestamptz ORDER BY at LIMIT ?
            """;

    private static final String TAKE =
            "DELETE FROM telemetry.roll_up_due WHERE seconds = ? AND at = ?::timestamptz";

    private static final String AGAIN =
            " ON CONFLICT (key, metric, at) DO UPDATE SET least = excluded.least,"
                    + " most = excluded.most, total = excluded.total, samples = excluded.samples";

    private static final String FIVE_MINUTES =
            """
            INSERT INTO telemetry.sample_5m (key, metric, at, least, most, total, samples, org_id)
            SELECT key, metric, ?::timestamptz, min(value), max(value), sum(value), count(*), org_id
              FROM telemetry.sample WHERE at >= ?::timestamptz AND at < ?::timestamptz
             GROUP BY key, metric, org_id
            """
                    + AGAIN;

    private static final String HOURS =
            """
            INSERT INTO telemetry.sample_1h (key, metric, at, least, most, total, samples, org_id)
            SELECT key, metric, ?::timestamptz, min(least), max(most), sum(total), sum(samples), org_id
              FROM telemetry.sample_5m WHERE at >= ?::timestamptz AND at < ?::timestamptz
             GROUP BY key, metric, org_id
            """
                    + AGAIN;

    private static final String HOUR_IS_DUE =
            """
            INSERT INTO telemetry.roll_up_due (seconds, at)
            VALUES (?, date_bin('1 hour', ?::timestamptz, 'epoch'))
            ON CONFLICT (seconds, at) DO UPDATE SET at = excluded.at
            """;

    private final DSLContext db;
    private final Days days;
    private final Clock clock;
    private final ScheduledExecutorService rhythm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("roll-ups").factory());
    private volatile boolean running;

    RollUps(@Qualifier("projections") DataSource pool, Days days, Clock clock) {
        this.db = Sql.on(pool);
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledFuture<?> _ =
                rhythm.scheduleWithFixedDelay(this::look, 5, EVERY.toSeconds(), TimeUnit.SECONDS);
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

    /// The database may be away for a while; the next look finds all that is due.
    private void look() {
        try {
            days.keep();
            rollUp();
        } catch (RuntimeException e) {
            LOG.warn("roll-ups=waiting cause=\"{}\"", e.getMessage());
        }
    }

    /// Everything that is due and over.
    void rollUp() {
        rollUp(Resolution.FIVE_MINUTES);
        rollUp(Resolution.HOUR);
    }

    private void rollUp(Resolution resolution) {
        Instant over = clock.instant().minus(GRACE).minus(resolution.step());
        List<Instant> due = due(resolution, over);
        while (!due.isEmpty()) {
            due.forEach(begin -> rollUp(resolution, begin));
            due = due(resolution, over);
        }
    }

    private List<Instant> due(Resolution resolution, Instant over) {
        return db.fetch(DUE, seconds(resolution), over.toString(), AT_ONCE)
                .map(row -> row.get("at", OffsetDateTime.class).toInstant());
    }

    /// Who writes to the step now holds its row: taking it waits for them, and what they wrote is
    /// seen by the statement after that.
    private void rollUp(Resolution resolution, Instant begin) {
        String from = begin.toString();
        String to = begin.plus(resolution.step()).toString();
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            // Not lost but made again: a step stays due until this is on the disk.
            tx.execute("SET LOCAL synchronous_commit = off");
            if (tx.execute(TAKE, seconds(resolution), from) == 0) {
                return;
            }
            if (resolution == Resolution.HOUR) {
                tx.execute(HOURS, from, from, to);
            } else {
                tx.execute(FIVE_MINUTES, from, from, to);
                tx.execute(HOUR_IS_DUE, seconds(Resolution.HOUR), from);
            }
        });
    }

    private static int seconds(Resolution resolution) {
        return Math.toIntExact(resolution.step().toSeconds());
    }
}
