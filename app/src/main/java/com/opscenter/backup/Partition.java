package com.opscenter.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A part of a table that is kept in parts, such as a day of samples. The parts are made as time
/// goes by, not by migrations, so a backup says which there are.
///
/// @param of the table, without the schema
/// @param bounds `FOR VALUES …`, as PostgreSQL writes them in `Session`
/// @param walled whether it has row-level security of its own
record Partition(String schema, String name, String of, String bounds, boolean walled) {

    private static final String QUERY =
            """
            SELECT n.nspname, c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid),
              c.relforcerowsecurity
            FROM pg_inherits i
            JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition AND c.relkind = 'r'
            JOIN pg_class p ON p.oid = i.inhparent
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) ORDER BY 1, 3, 2
            """;

    static List<Partition> in(Connection owner, List<String> schemas) throws SQLException {
        List<Partition> found = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement(QUERY)) {
            query.setArray(1, owner.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Partition(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getBoolean(5)));
                }
            }
        }
        return found;
    }

    /// Makes it where the migrations did not.
    void create(Connection owner) throws SQLException {
        String quoted = quoted(name);
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS %s PARTITION OF %s %s"
                            .formatted(quoted, quoted(of), bounds));
            if (walled) {
                statement.execute("ALTER TABLE " + quoted + " ENABLE ROW LEVEL SECURITY");
                statement.execute("ALTER TABLE " + quoted + " FORCE ROW LEVEL SECURITY");
            }
        }
    }

    private String quoted(String relation) {
        return Table.quote(schema) + "." + Table.quote(relation);
    }
}
