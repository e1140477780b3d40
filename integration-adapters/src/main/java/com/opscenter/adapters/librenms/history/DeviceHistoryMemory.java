package com.opscenter.adapters.librenms.history;

import com.opscenter.sources.api.SourceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of which devices the outages were read, and when a LibreNMS was read last, in
/// `adapter_state.device_history` and `adapter_state.history_read`: so that a restart does not read
/// everything again.
@Component
public class DeviceHistoryMemory {

    private final JdbcClient jdbc;

    DeviceHistoryMemory(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> lastRead(SourceId source) {
        return jdbc.sql("SELECT read_at FROM adapter_state.history_read WHERE source_id = ?")
                .param(source.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// Whether each device was up.
    Map<Long, Boolean> devices(SourceId source) {
        Map<Long, Boolean> known = new HashMap<>();
        jdbc.sql("SELECT device_id, up FROM adapter_state.device_history WHERE source_id = ?")
                .param(source.value())
                .query(row -> {
                    known.put(row.getLong(1), row.getBoolean(2));
                });
        return known;
    }

    void keep(SourceId source, Instant read, Map<Long, Boolean> changed) {
        changed.forEach((device, up) ->
                jdbc.sql(
                                "INSERT INTO adapter_state.device_history VALUES (?, ?, ?)"
                                        + " ON CONFLICT (source_id, device_id)"
                                        + " DO UPDATE SET up = excluded.up")
                        .param(source.value())
                        .param(device)
                        .param(up)
                        .update());
        jdbc.sql(
                        "INSERT INTO adapter_state.history_read VALUES (?, ?, ?)"
                                + " ON CONFLICT (source_id) DO UPDATE"
                                + " SET newest = excluded.newest, read_at = excluded.read_at")
                .param(source.value())
                .param(Timestamp.from(read))
                .param(Timestamp.from(read))
                .update();
    }

    public void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.device_history WHERE source_id = ?")
                .param(source.value())
                .update();
        jdbc.sql("DELETE FROM adapter_state.history_read WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
