package com.opscenter.uptime.query;

import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.RowJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds the changes of monitors by their own times. Their keys begin with monitor and time, so
/// that a stretch of time is a stretch of the primary key.
@Component
class EdgeRows {

    static final String NAME = "uptime_edge";

    private static final String KEYS = "edge/";

    /// Every time has the same length, and their order as text is that of time.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /// The changes of some monitors from one instant to another, and of each the last one before.
    /// The member is asked for too, because in another collation than C keys of monitors with
    /// similar names may lie between each other.
    private static final String FIND =
            """
            SELECT e.monitor, e.since, e.value
              FROM unnest({0}) AS m(id)
              CROSS JOIN LATERAL (
                (SELECT m.id AS monitor, key, since, value FROM read_model.uptime_edge
                  WHERE key >= 'edge/' || m.id || '/' || {1} AND key < 'edge/' || m.id || '/' || {2}
                    AND since <= {3} AND value ->> 'monitor' = m.id)
                UNION ALL
                (SELECT m.id AS monitor, key, since, value FROM read_model.uptime_edge
                  WHERE key >= 'edge/' || m.id || '/' AND key < 'edge/' || m.id || '/' || {1}
                    AND since <= {3} AND value ->> 'monitor' = m.id
                  ORDER BY key DESC LIMIT 1)
              ) AS e
            """;

    private final Reads reads;

    EdgeRows(Reads reads) {
        this.reads = reads;
    }

    /// By id of the monitor.
    Map<String, List<Edge>> of(
            String orgId, Moment moment, Collection<String> monitors, Instant from, Instant to) {
        Long position = moment.position();
        return reads.in(
                orgId,
                db -> {
                    Map<String, List<Edge>> found = new HashMap<>();
                    db.fetch(
                                    FIND,
                                    DSL.val(monitors.toArray(String[]::new)),
                                    DSL.val(TIME.format(from)),
                                    DSL.val(TIME.format(to)),
                                    DSL.val(position == null ? Long.MAX_VALUE : position))
                            .forEach(line ->
                                    found.computeIfAbsent(
                                                    line.get("monitor", String.class),
                                                    _ -> new ArrayList<>())
                                            .add(edge(line)));
                    return found;
                });
    }

    private static Edge edge(Record line) {
        EdgeRow row = RowJson.read(line.get("value", JSONB.class).data(), EdgeRow.class);
        return new Edge(row.edge(), row.origin(), line.get("since", Long.class));
    }

    static String key(String monitor, StatusEdge edge) {
        String own =
                UUID.nameUUIDFromBytes(edge.sourceKey().getBytes(StandardCharsets.UTF_8))
                        .toString();
        return KEYS + monitor + "/" + TIME.format(edge.occurredAt()) + "/" + own;
    }
}
