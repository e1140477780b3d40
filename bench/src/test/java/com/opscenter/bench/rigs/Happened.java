package com.opscenter.bench.rigs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One event as it lies in the table, read without any code of the product.
///
/// @param stream such as `outlet/pdu-1:3`
record Happened(
        long position, String stream, long sequence, String type, JsonNode payload, JsonNode meta) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALL =
            """
            SELECT global_index, aggregate_identifier, sequence_number, payload_type, payload,
              meta_data
            FROM event_store.domain_event_entry ORDER BY global_index
            """;

    static List<Happened> all(Connection connection) throws SQLException {
        List<Happened> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                events.add(
                        new Happened(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                JSON.readTree(row.getString(5)),
                                JSON.readTree(row.getString(6))));
            }
        }
        return events;
    }

    String text(String member) {
        return payload.path(member).asString("");
    }

    /// The reason its request gave.
    String reason() {
        return meta.path("reason").asString("");
    }
}
