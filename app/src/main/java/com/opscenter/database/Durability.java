package com.opscenter.database;

import com.opscenter.data.Refused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Refuses a server that could lose what it acknowledged.
final class Durability {

    private static final int OLDEST_SERVER = 18;

    /// `remote_apply` waits for more than `on` does.
    private static final String LOSING =
            """
            SELECT name || ' = ' || setting FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')
              AND setting NOT IN ('on', 'remote_apply')
            ORDER BY name
            """;

    private Durability() {}

    /// @param login the role that writes: a setting may differ from role to role
    static void check(Login login) throws SQLException {
        try (Connection connection = login.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new Refused(
                        "%s is PostgreSQL %d; Ops-Center needs %d or later."
                                .formatted(login.url(), version, OLDEST_SERVER));
            }
            List<String> losing = losing(connection);
            if (!losing.isEmpty()) {
                throw new Refused(
                        "%s could lose what it acknowledged: %s; set each to on."
                                .formatted(login.url(), String.join(", ", losing)));
            }
        }
    }

    private static List<String> losing(Connection connection) throws SQLException {
        List<String> losing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOSING)) {
            while (rows.next()) {
                losing.add(rows.getString(1));
            }
        }
        return losing;
    }
}
