package com.opscenter.logs.query;

import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSink;
import com.opscenter.views.Sql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes lines in. While the database is away and the queue is full, new lines are dropped and
/// counted: those that wait say how it began.
@Component
class LogIntake implements LogSink, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogIntake.class);
    private static final int BATCH = 5_000;
    private static final Duration GATHER = Duration.ofMillis(300);
    private static final Duration BACKOFF = Duration.ofSeconds(2);

    private final BlockingQueue<KeptLine> queue;
    private final AtomicLong dropped = new AtomicLong();
    private final LogTable table;
    private final LogDays days;

    /// Taken off the queue and not written yet; the writer's alone.
    private final List<KeptLine> inHand = new ArrayList<>();

    private @Nullable Thread writer;

    LogIntake(LogTable table, LogDays days, LogProperties properties) {
        this.table = table;
        this.days = days;
        this.queue = new ArrayBlockingQueue<>(properties.queue());
    }

    @Override
    public void heard(String orgId, String site, List<LogLine> lines) {
        for (LogLine line : lines) {
            if (!queue.offer(new KeptLine(orgId, site, line))) {
                drop(1, "full");
            }
        }
    }

    private void drop(int lines, String why) {
        long before = dropped.getAndAdd(lines);
        if (before / BATCH != (before + lines) / BATCH || before == 0) {
            LOG.warn("log={} dropped={}", why, before + lines);
        }
    }

    /// Lines given up so far.
    long dropped() {
        return dropped.get();
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().name("device-log").daemon().start(this::write);
    }

    @Override
    public void stop() {
        Thread running = writer;
        writer = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    private void write() {
        try {
            while (true) {
                inHand.add(queue.take());
                Thread.sleep(GATHER);
                queue.drainTo(inHand, BATCH);
                while (!isKept(inHand)) {
                    Thread.sleep(BACKOFF);
                }
                inHand.clear();
            }
        } catch (InterruptedException e) {
            queue.drainTo(inHand);
            if (!inHand.isEmpty() && !isKept(inHand)) {
                LOG.warn("log=away lost={}", inHand.size());
            }
        }
    }

    /// False when the same lines may be kept later.
    private boolean isKept(List<KeptLine> lines) {
        try {
            days.keep();
            List<KeptLine> admitted = days.admitted(lines);
            if (!admitted.isEmpty()) {
                table.write(admitted);
                days.added(admitted);
            }
            if (admitted.size() < lines.size()) {
                drop(lines.size() - admitted.size(), "day-is-full");
            }
            return true;
        } catch (DataAccessException e) {
            if (Sql.isBadData(e)) {
                drop(lines.size(), "refused");
                LOG.error("log=refused lost={} cause=\"{}\"", lines.size(), Sql.complaint(e));
                return true;
            }
            LOG.warn("log=away lines={} cause=\"{}\"", lines.size(), Sql.complaint(e));
            return false;
        }
    }
}
