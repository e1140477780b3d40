package com.opscenter.adapters.hostmon;

import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MonitorStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far each log was read, and how each of its tests stands, in `adapter_state.history_read` and
/// `adapter_state.log_target`. A restart goes on there instead of reading the history again; what
/// is read twice changes nothing.
@Component
class LogMemory {

    private final JdbcClient jdbc;

    LogMemory(@Qualifier("adapterState") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param newest time of the newest line
    /// @param read when it was read
    record Tail(Instant newest, Instant read) {}

    /// How a test stands.
    ///
    /// @param at time of the newest line that counted
    /// @param since when the status began
    record Target(
            String name,
            @Nullable String method,
            MonitorStatus status,
            String rawStatus,
            @Nullable String reply,
            Instant at,
            Instant since) {}

    Optional<Tail> tail(SourceId source) {
        return jdbc.sql(
                        "SELECT newest, read_at FROM adapter_state.history_read WHERE source_id = ?")
                .param(source.value())
                .query((row, _) ->
                        new Tail(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    Map<String, Target> targets(SourceId source) {
        Map<String, Target> targets = new HashMap<>();
        jdbc.sql(
                        "SELECT target, name, method, status, raw_status, reply, at, since"
                                + " FROM adapter_state.log_target WHERE source_id = ?")
                .param(source.value())
                .query(row -> {
                    targets.put(
                            row.getString(1),
                            new Target(
                                    row.getString(2),
                                    row.getString(3),
                                    MonitorStatus.valueOf(row.getString(4)),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getTimestamp(7).toInstant(),
                                    row.getTimestamp(8).toInstant()));
                });
        return targets;
    }

    void keep(SourceId source, Tail tail, Map<String, Target> changed) {
        changed.forEach((target, now) -> keep(source, target, now));
        jdbc.sql(
                        "INSERT INTO adapter_state.history_read VALUES (?, ?, ?)"
                                + " ON CONFLICT (source_id) DO UPDATE"
                                + " SET newest = excluded.newest, read_at = excluded.read_at")
                .param(source.value())
                .param(Timestamp.from(tail.newest()))
                .param(Timestamp.from(tail.read()))
                .update();
    }

    private void keep(SourceId source, String target, Target now) {
        jdbc.sql(
                        "INSERT INTO adapter_state.log_target VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (source_id, target) DO UPDATE"
                                + " SET name = excluded.name, method = excluded.method,"
                                + " status = excluded.status, raw_status = excluded.raw_status,"
                                + " reply = excluded.reply, at = excluded.at,"
                                + " since = excluded.since")
                .param(source.value())
                .param(target)
                .param(now.name())
                .param(now.method())
                .param(now.status().name())
                .param(now.rawStatus())
                .param(now.reply())
                .param(Timestamp.from(now.at()))
                .param(Timestamp.from(now.since()))
                .update();
    }

    void forget(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.log_target WHERE source_id = ?")
                .param(source.value())
                .update();
        jdbc.sql("DELETE FROM adapter_state.history_read WHERE source_id = ?")
                .param(source.value())
                .update();
    }
}
