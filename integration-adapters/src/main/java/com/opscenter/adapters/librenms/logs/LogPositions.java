package com.opscenter.adapters.librenms.logs;

import com.opscenter.sources.api.SourceId;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Up to which line the logs of each LibreNMS were read, in `adapter_state.log_position`.
@Component
public class LogPositions {

    private final JdbcClient jdbc;

    LogPositions(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OptionalLong of(SourceId source, String log) {
        return jdbc.sql(
                        "SELECT position FROM adapter_state.log_position"
                                + " WHERE source_id = ? AND log = ?")
                .param(source.value())
                .param(log)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    void keep(SourceId source, String log, long position) {
        jdbc.sql(
                        "INSERT INTO adapter_state.log_position VALUES (?, ?, ?)"
                                + " ON CONFLICT (source_id, log)"
                                + " DO UPDATE SET position = excluded.position")
                .param(source.value())
                .param(log)
                .param(position)
                .update();
    }

    public void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.log_position WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
