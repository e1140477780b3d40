package com.opscenter.audit.query;

import com.opscenter.history.api.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts events into the store's table, at the positions they have.
final class StoredRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource owner;

    StoredRows(DataSource owner) {
        this.owner = owner;
    }

    void add(StoredEvent event) {
        String sql =
                """
                INSERT INTO event_store.domain_event_entry (global_index, aggregate_identifier,
                    sequence_number, type, event_identifier, time_stamp, payload_type,
                    payload_revision, payload, meta_data, org_id, site, correlation_id, recorded_at)
                OVERRIDING SYSTEM VALUE
                VALUES (?, ?, ?, ?, ?, ?, ?, '1', ?::jsonb, ?::jsonb, ?::uuid, 'home-rack', ?, ?)
                """;
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, event.position());
            insert.setString(2, event.stream());
            insert.setLong(3, event.sequence());
            insert.setString(4, event.streamType());
            insert.setString(5, event.id());
            insert.setString(6, event.occurredAt().toString());
            insert.setString(7, event.type());
            insert.setString(8, event.json());
            insert.setString(9, metadata(event));
            insert.setString(10, event.metadata().orgId());
            insert.setString(11, event.metadata().correlationId());
            insert.setTimestamp(12, Timestamp.from(event.recordedAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metadata(StoredEvent event) {
        ObjectNode meta = JSON.createObjectNode();
        meta.put("actorType", event.metadata().actor().type().name());
        meta.put("actorId", event.metadata().actor().id());
        meta.put("reason", event.metadata().reason());
        return meta.toString();
    }
}
