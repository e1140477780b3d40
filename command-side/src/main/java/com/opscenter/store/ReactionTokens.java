package com.opscenter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/// How far events were taken in for each reaction, and which node does so. A claim of the future
/// was made before the clock was set back; it is shown as nobody's, lest everybody waits for that
/// time to come.
final class ReactionTokens extends JdbcTokenStore {

    private static final String ENTRIES =
            """
            SELECT processor_name, segment, token, token_type, timestamp,
              CASE WHEN timestamp::timestamptz < clock_timestamp() + interval '1 min'
                THEN owner END AS owner
            FROM event_store.token_entry WHERE processor_name = ?\
            """;

    ReactionTokens(Builder settings) {
        super(settings);
    }

    @Override
    protected PreparedStatement select(
            Connection connection, String processor, int segment, boolean forUpdate)
            throws SQLException {
        PreparedStatement entry =
                connection.prepareStatement(
                        ENTRIES + " AND segment = ?" + (forUpdate ? " FOR UPDATE" : ""));
        entry.setString(1, processor);
        entry.setInt(2, segment);
        return entry;
    }

    @Override
    protected PreparedStatement selectTokenEntries(Connection connection, String processor)
            throws SQLException {
        PreparedStatement entries = connection.prepareStatement(ENTRIES + " ORDER BY segment");
        entries.setString(1, processor);
        return entries;
    }
}
