package com.opscenter.backup;

import com.opscenter.data.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills the tables of a new database, in one transaction.
final class CopyIn {

    private final Connection owner;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /// @param tables of the backup; whatever the migrations put there is removed
    CopyIn(Connection owner, List<Table> tables, List<Partition> partitions) throws SQLException {
        this.owner = owner;
        for (Partition partition : partitions) {
            partition.create(owner);
        }
        tables.forEach(table -> this.tables.put(table.label(), table));
        // What is left out of a backup and refers to what is in it is as empty as that.
        execute(
                tables.stream()
                        .map(Table::quoted)
                        .collect(Collectors.joining(", ", "TRUNCATE ", " CASCADE")));
    }

    /// @param label of the table whose rows follow
    void fill(String label, InputStream copy) throws SQLException, IOException {
        Table table = tables.get(label);
        if (table == null) {
            throw new IOException("the backup holds a table it does not name: " + label);
        }
        boolean walled = isWalled(table);
        // COPY does not go through policies; the owner may step around them and puts them back.
        if (walled) {
            execute("ALTER TABLE " + table.quoted() + " NO FORCE ROW LEVEL SECURITY");
        }
        rows.put(label, owner.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), copy));
        if (walled) {
            execute("ALTER TABLE " + table.quoted() + " FORCE ROW LEVEL SECURITY");
        }
        advanceCounters(table);
    }

    /// Compares with what was read when the backup was made, and makes it last.
    ///
    /// @throws Refused when it is not the same
    void verify(Proof proof) throws SQLException, IOException {
        Table events = tables.values().stream().filter(Table::isHistory).findAny().orElseThrow();
        History history = History.read(owner, events, OutputStream.nullOutputStream());
        if (!history.equals(proof.history()) || !rows.equals(proof.rows())) {
            throw new Refused(
                    "The restored history is not the one of the backup: %s instead of %s. Nothing was changed."
                            .formatted(history, proof.history()));
        }
        owner.commit();
    }

    private boolean isWalled(Table table) throws SQLException {
        String query =
                "SELECT relforcerowsecurity FROM pg_class WHERE oid = '%s'::regclass"
                        .formatted(table.quoted());
        try (Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// So that the next row does not get a number that is taken.
    private void advanceCounters(Table table) throws SQLException {
        List<String> statements = new ArrayList<>();
        String counted =
                """
                SELECT attname, pg_get_serial_sequence('%1$s', attname) FROM pg_attribute
                WHERE attrelid = '%1$s'::regclass AND attnum > 0 AND NOT attisdropped
                AND pg_get_serial_sequence('%1$s', attname) IS NOT NULL
                """
                        .formatted(table.quoted());
        try (Statement statement = owner.createStatement();
                ResultSet counters = statement.executeQuery(counted)) {
            while (counters.next()) {
                String column = Table.quote(Objects.requireNonNull(counters.getString(1)));
                statements.add(
                        "SELECT setval('%s', max(%s)) FROM %s HAVING max(%2$s) IS NOT NULL"
                                .formatted(counters.getString(2), column, table.quoted()));
            }
        }
        for (String statement : statements) {
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
