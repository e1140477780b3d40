package com.opscenter.outage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time during which the database does not answer. Who finds that out first begins it; it ends
/// when the database was asked and answered. A pool that is only busy begins none.
final class Outage {

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    /// Connections that died meanwhile are still found for a while after the end.
    private static final Duration AFTERMATH = Duration.ofSeconds(15);

    private final Database database;

    private boolean away;
    private long since;
    private long end = Long.MIN_VALUE;
    private long leftOut;

    Outage(Database database) {
        this.database = database;
    }

    /// Asks the database something that it answers at once.
    @FunctionalInterface
    interface Database {
        void answer() throws SQLException;
    }

    /// Whether the failure comes from a database that cannot be reached, and has been told.
    boolean covers(Throwable failure) {
        SQLException cause = unreachable(failure);
        if (cause == null) {
            return false;
        }
        synchronized (this) {
            long now = System.nanoTime();
            boolean busyPool = cause instanceof SQLTransientConnectionException;
            if (busyPool && !away && !isAftermath(now)) {
                return false;
            }
            leftOut++;
            if (!away && !isAftermath(now)) {
                away = true;
                since = now;
                leftOut = 0;
                log.warn("database=away cause=\"{}\"", oneLine(cause));
                Thread.ofVirtual().name("outage").start(this::askUntilItAnswers);
            }
            return true;
        }
    }

    private boolean isAftermath(long now) {
        return end != Long.MIN_VALUE && now - end <= AFTERMATH.toNanos();
    }

    private void askUntilItAnswers() {
        try {
            do {
                Thread.sleep(ASK_EVERY);
            } while (!answers());
            tellEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        try {
            database.answer();
            return true;
        } catch (SQLException stillAway) {
            return false;
        }
    }

    private synchronized void tellEnd() {
        away = false;
        end = System.nanoTime();
        log.warn(
                "database=back seconds={} failures-left-out={}",
                Duration.ofNanos(end - since).toSeconds(),
                leftOut);
    }

    /// The failure that tells most: of a pool that gives no connection in time, why it has none.
    private static @Nullable SQLException unreachable(Throwable failure) {
        SQLException busyPool = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException timeout) {
                busyPool = timeout;
            } else if (cause instanceof SQLException sql && isUnreachable(sql)) {
                return sql;
            }
        }
        return busyPool;
    }

    /// Connection exceptions (class 08), and shutdown and crash of the server (57P).
    private static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
