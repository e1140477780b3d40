package com.opscenter.adapters.hostmon;

import com.opscenter.sources.api.PushTarget.Delivery;
import com.opscenter.sources.api.SourceId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was sent, in `adapter_state.pushed`: whichever node it came to, the one that serves the
/// source reads it. It stays for longer than a signature is good for, so that none is taken twice.
@Component
class PushMemory {

    static final Duration SIGNATURES = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    PushMemory(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param text the body as it was sent
    record Kept(Instant arrived, String text) {}

    /// How much waits.
    record Load(long deliveries, long bytes) {}

    Load load(SourceId source) {
        return jdbc.sql(
                        "SELECT count(*), coalesce(sum(octet_length(body)), 0)"
                                + " FROM adapter_state.pushed WHERE source_id = ?")
                .param(source.value())
                .query((row, _) -> new Load(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// @return false when it was kept before
    boolean keep(Delivery delivery) {
        return jdbc.sql(
                                "INSERT INTO adapter_state.pushed"
                                        + " (source_id, key, arrived_at, body) VALUES (?, ?, ?, ?)"
                                        + " ON CONFLICT DO NOTHING")
                        .param(delivery.source().value())
                        .param(delivery.key())
                        .param(Timestamp.from(delivery.arrived()))
                        .param(delivery.text())
                        .update()
                == 1;
    }

    /// In the order they came.
    List<Kept> since(SourceId source, Instant since) {
        return jdbc.sql(
                        "SELECT arrived_at, body FROM adapter_state.pushed"
                                + " WHERE source_id = ? AND arrived_at >= ? ORDER BY number")
                .param(source.value())
                .param(Timestamp.from(since))
                .query((row, _) -> new Kept(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list();
    }

    /// What is too old to be read again, or to come again.
    void forget(SourceId source, Instant read, Instant now) {
        Instant signed = now.minus(SIGNATURES);
        jdbc.sql("DELETE FROM adapter_state.pushed WHERE source_id = ? AND arrived_at < ?")
                .param(source.value())
                .param(Timestamp.from(read.isBefore(signed) ? read : signed))
                .update();
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.pushed WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
