package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers over a restart when each source was last looked at.
@Component
class PollMemory {

    private final JdbcClient jdbc;

    PollMemory(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Looked(Instant lastAttempt, @Nullable Instant lastSuccess) {}

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
        Timestamp attempt = Timestamp.from(at);
        jdbc.sql(
                        """
                        INSERT INTO adapter_state.source_poll AS p VALUES (?, ?, ?)
                        ON CONFLICT (source_id) DO UPDATE
                        SET last_attempt = excluded.last_attempt,
                            last_success = coalesce(excluded.last_success, p.last_success)
                        """)
                .param(source.value())
                .param(attempt)
                .param(succeeded ? attempt : null)
                .update();
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.source_poll WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
