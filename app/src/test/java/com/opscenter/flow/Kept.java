package com.opscenter.flow;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Every row of every table, looked through for words.
record Kept(Product product) {

    private static final String TABLES =
            """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
            """;

    /// Tables with a row that has the words, be it as text or as bytes.
    List<String> holding(String words) {
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        return ask(TABLES).stream()
                .filter(table ->
                        !ask(
                                        "SELECT 1 FROM "
                                                + table
                                                + " row WHERE strpos(row::text, ?) > 0"
                                                + " OR strpos(row::text, ?) > 0 LIMIT 1",
                                        words,
                                        bytes)
                                .isEmpty())
                .toList();
    }

    /// The first column.
    List<String> ask(String sql, String... words) {
        try (Connection database = product.database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < words.length; i++) {
                statement.setString(i + 1, words[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
