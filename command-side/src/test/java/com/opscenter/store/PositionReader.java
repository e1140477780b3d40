package com.opscenter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads positions as every reader of ours does: above the last one it saw.
final class PositionReader {

    private static final String AFTER =
            "SELECT global_index FROM event_store.domain_event_entry"
                    + " WHERE global_index > ? ORDER BY global_index";

    private static final String BACKWARDS =
            """
            SELECT count(*) FROM (
              SELECT recorded_at < lag(recorded_at) OVER (ORDER BY global_index) AS back
              FROM event_store.domain_event_entry) rows
            WHERE back
            """;

    private final Connection connection;
    private final Set<Long> seen = new HashSet<>();
    private long last;

    PositionReader(Connection connection, long last) {
        this.connection = connection;
        this.last = last;
    }

    void poll() throws SQLException {
        for (long position : all(connection, last)) {
            last = position;
            seen.add(position);
        }
    }

    Set<Long> seen() {
        return seen;
    }

    static long head(Connection connection) throws SQLException {
        return number(
                connection,
                "SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry");
    }

    static List<Long> all(Connection connection, long after) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(AFTER)) {
            read.setLong(1, after);
            List<Long> positions = new ArrayList<>();
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
            return positions;
        }
    }

    static long recordedBackwards(Connection connection) throws SQLException {
        return number(connection, BACKWARDS);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(query);
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
