package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.uptime.api.MonitorStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads lines of a log in its database, oldest first, without keeping them.
final class LogReader implements LineSource {

    private static final int AT_ONCE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;

    private final LogSettings settings;
    private final LogConnections connections;
    private final ExchangeLog log;

    LogReader(LogSettings settings, LogConnections connections, ExchangeLog log) {
        this.settings = settings;
        this.connections = connections;
        this.log = log;
    }

    /// @param lines all there were
    /// @param unreadable those without a time or a name
    private record Count(int lines, int unreadable) {}

    @Override
    public Nature nature() {
        return Nature.LOG;
    }

    @Override
    public Told read(Instant from, @Nullable Instant before, Instant now, Consumer<LogLine> each)
            throws DeviceException {
        long started = System.nanoTime();
        try {
            Count count = select(from, before, now, each);
            log.ended("SELECT", count.lines() + " lines", started);
            return Told.LINES;
        } catch (DeviceException failed) {
            log.ended("SELECT", failed.sentence(), started);
            new Rows(log).failure(failed);
            throw failed;
        }
    }

    private Count select(
            Instant from, @Nullable Instant before, Instant now, Consumer<LogLine> each)
            throws DeviceException {
        HostmonProperties bounds = connections.properties();
        try (Connection connection = connections.open(settings);
                PreparedStatement select = connection.prepareStatement(settings.layout().query())) {
            select.setQueryTimeout(Math.toIntExact(bounds.timeout().toSeconds()));
            select.setFetchSize(AT_ONCE);
            select.setMaxRows(bounds.mostLines());
            Object bound = settings.time().bound(from, now);
            select.setObject(1, bound);
            new Rows(log).statement(settings.layout().query(), bound);
            try (ResultSet rows = select.executeQuery()) {
                Count count = each(rows, before, now, each);
                if (count.lines() >= bounds.mostLines()) {
                    throw new DeviceException(
                            HealthReason.CONFIGURATION,
                            "The log has more lines than are read at once (%d): read fewer days of history, or let it log changes of status alone."
                                    .formatted(bounds.mostLines()));
                }
                return count;
            }
        } catch (SQLException failure) {
            throw LogFailures.of(settings.address(), failure);
        }
    }

    private Count each(
            ResultSet rows, @Nullable Instant before, Instant now, Consumer<LogLine> each)
            throws SQLException, DeviceException {
        int lines = 0;
        int unreadable = 0;
        Rows recorded = new Rows(log);
        while (rows.next()) {
            lines++;
            recorded.record(rows);
            Optional<LogTime.Read> time = settings.time().read(rows, LogLayout.TIME, before, now);
            String name = text(rows, LogLayout.NAME, LONGEST_NAME);
            String status = text(rows, LogLayout.STATUS, LONGEST_WORDS);
            if (time.isEmpty() || name == null || status == null) {
                unreadable++;
                continue;
            }
            Optional<MonitorStatus> meaning = settings.words().of(status);
            if (meaning.isPresent()) {
                each.accept(line(rows, time.get(), name, status, meaning.get()));
            }
        }
        if (lines > 0 && unreadable == lines) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "No line of the log at %s could be read: check layout and time format."
                            .formatted(settings));
        }
        return new Count(lines, unreadable);
    }

    private static LogLine line(
            ResultSet rows, LogTime.Read time, String name, String status, MonitorStatus meaning)
            throws SQLException {
        String target = text(rows, LogLayout.TARGET, LONGEST_NAME);
        String id = text(rows, LogLayout.ID, LONGEST_NAME);
        String key = id == null ? time.written() + "/" + status : id;
        return new LogLine(
                target == null ? name : target,
                name,
                text(rows, LogLayout.METHOD, LONGEST_NAME),
                key,
                time.at(),
                meaning,
                status,
                text(rows, LogLayout.REPLY, LONGEST_WORDS));
    }

    /// Null for none and for blanks; what cannot be stored is left out.
    private static @Nullable String text(ResultSet rows, int column, int longest)
            throws SQLException {
        String written = rows.getString(column);
        if (written == null) {
            return null;
        }
        String clean = written.replaceAll("[\\p{Cntrl}\\x{D800}-\\x{DFFF}]", " ").strip();
        if (clean.isEmpty()) {
            return null;
        }
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest));
    }
}
