package com.opscenter.adapters.librenms.logs;

import com.opscenter.sources.api.SourceId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Up to which line the logs of each LibreNMS were read: here at once, in
/// `adapter_state.log_position` with the next reading. What was handed on to the log of devices is
/// written there a moment later, so after a crash lines are rather told twice than never.
@Component
public class LogPositions {

    private final JdbcClient jdbc;
    private final Map<Log, Position> known = new ConcurrentHashMap<>();

    LogPositions(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Log(SourceId source, String path) {}

    /// @param kept in the database, by this process; 0 for not yet
    private record Position(long recorded, long kept) {}

    OptionalLong of(SourceId source, String log) {
        Position here = known.get(new Log(source, log));
        OptionalLong kept =
                jdbc.sql(
                                "SELECT position FROM adapter_state.log_position"
                                        + " WHERE source_id = ? AND log = ?")
                        .param(source.value())
                        .param(log)
                        .query(Long.class)
                        .optional()
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty());
        return here == null
                ? kept
                : OptionalLong.of(Math.max(here.recorded(), kept.orElse(here.recorded())));
    }

    void recorded(SourceId source, String log, long position) {
        Log which = new Log(source, log);
        Position before = known.get(which);
        if (before != null && before.recorded() != before.kept()) {
            keep(source, log, before.recorded());
            before = new Position(before.recorded(), before.recorded());
        }
        known.put(which, new Position(position, before == null ? 0 : before.kept()));
    }

    private void keep(SourceId source, String log, long position) {
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
        known.keySet().removeIf(log -> log.source().equals(source));
        jdbc.sql("DELETE FROM adapter_state.log_position WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
