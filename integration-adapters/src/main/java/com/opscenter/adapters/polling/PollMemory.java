package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.Ticker;
import com.opscenter.sources.api.SourceId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers over a restart when each source was last looked at. Looks are gathered and written
/// together, however many sources there are; those of the last second may be lost with the process.
@Component
class PollMemory {

    private static final Logger LOG = LoggerFactory.getLogger(PollMemory.class);
    private static final Duration GATHER = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final ConcurrentMap<SourceId, Looked> unwritten = new ConcurrentHashMap<>();

    PollMemory(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Looked(Instant lastAttempt, @Nullable Instant lastSuccess) {

        private Looked and(Looked later) {
            return new Looked(
                    later.lastAttempt, later.lastSuccess == null ? lastSuccess : later.lastSuccess);
        }
    }

    /// Writes what is gathered, again and again, until closed.
    Ticker writing() {
        return new Ticker("poll-memory", GATHER, this::tryToWrite);
    }

    Optional<Looked> looked(SourceId source) {
        return jdbc.sql(
                        "SELECT last_attempt, last_success FROM adapter_state.source_poll"
                                + " WHERE source_id = ?")
                .param(source.value())
                .query((row, _) ->
                        new Looked(row.getTimestamp(1).toInstant(), instant(row.getTimestamp(2))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    void attempted(SourceId source, Instant at, boolean succeeded) {
        unwritten.merge(source, new Looked(at, succeeded ? at : null), Looked::and);
    }

    /// What cannot be written now is written with what comes next.
    void tryToWrite() {
        try {
            write();
        } catch (DataAccessException unavailable) {
            LOG.warn("poll memory out of reach cause=\"{}\"", unavailable.getMessage());
        }
    }

    /// In the order of their names, so that two who write never wait for each other.
    private synchronized void write() {
        SortedMap<String, Looked> taken = new TreeMap<>();
        unwritten.forEach((source, looked) -> taken.put(source.value(), looked));
        if (taken.isEmpty()) {
            return;
        }
        Collection<Looked> looks = taken.values();
        jdbc.sql(
                        """
                        INSERT INTO adapter_state.source_poll AS p
                        SELECT * FROM unnest(?::text[], ?::timestamptz[], ?::timestamptz[])
                        ON CONFLICT (source_id) DO UPDATE
                        SET last_attempt = excluded.last_attempt,
                            last_success = coalesce(excluded.last_success, p.last_success)
                        """)
                .param(taken.keySet().toArray(String[]::new))
                .param(texts(looks, Looked::lastAttempt))
                .param(texts(looks, Looked::lastSuccess))
                .update();
        taken.forEach((source, looked) -> unwritten.remove(new SourceId(source), looked));
    }

    private static @Nullable String[] texts(
            Collection<Looked> looks, Function<Looked, @Nullable Instant> moment) {
        return looks.stream()
                .map(looked -> {
                    @Nullable Instant at = moment.apply(looked);
                    return at == null ? null : at.toString();
                })
                .toArray(String[]::new);
    }

    synchronized void forget(SourceId source) {
        unwritten.remove(source);
        jdbc.sql("DELETE FROM adapter_state.source_poll WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
