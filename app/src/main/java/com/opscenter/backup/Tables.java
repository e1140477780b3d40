package com.opscenter.backup;

import com.opscenter.data.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which tables a backup holds: all of these schemas but the ones left out, so that a new table is
/// never forgotten. `read_model` is made again from the history.
///
/// @param telemetry whether samples are in it; they are no history
record Tables(boolean telemetry) {

    private static final List<String> ALWAYS =
            List.of("identity", "event_store", "vault", "jobs", "adapter_state");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    // Sign-ins and grants end with the installation they were made at.
                    "identity.spring_session",
                    "identity.spring_session_attributes",
                    "identity.oauth2_authorization",
                    "identity.half_way",
                    // Made again from the events.
                    "event_store.snapshot_event_entry",
                    // A claim of a process that is not there any more.
                    "adapter_state.source_lease");

    /// What others refer to comes first. `hidden`: row-level security would show the owner nothing.
    private static final String QUERY =
            """
            WITH RECURSIVE referring AS (
              SELECT oid AS relation, 0 AS depth FROM pg_class WHERE relkind IN ('r', 'p')
              UNION
              SELECT f.conrelid, r.depth + 1 FROM referring r
              JOIN pg_constraint f ON f.confrelid = r.relation AND f.contype = 'f'
              WHERE f.conrelid <> f.confrelid AND r.depth < 20)
            SELECT n.nspname, c.relname,
              (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               AND a.attgenerated = ''),
              c.relforcerowsecurity AND NOT EXISTS (SELECT FROM pg_policy p
                WHERE p.polrelid = c.oid AND 'ops_owner'::regrole = ANY (p.polroles)) AS hidden
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN referring r ON r.relation = c.oid
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND n.nspname = ANY (?) AND c.relname <> 'flyway_schema_history'
            GROUP BY c.oid, n.nspname, c.relname
            ORDER BY max(r.depth), n.nspname, c.relname
            """;

    List<String> schemas() {
        return telemetry ? Stream.concat(ALWAYS.stream(), Stream.of("telemetry")).toList() : ALWAYS;
    }

    List<Table> in(Connection owner) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement(QUERY)) {
            query.setArray(1, owner.createArrayOf("text", schemas().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Table table = table(rows);
                    if (LEFT_OUT.contains(table.label())) {
                        continue;
                    }
                    if (rows.getBoolean("hidden")) {
                        throw new Refused(
                                table.label() + " cannot be read by its owner; it needs a policy.");
                    }
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static Table table(ResultSet row) throws SQLException {
        String[] columns = (String[]) row.getArray(3).getArray();
        return new Table(row.getString(1), row.getString(2), Arrays.asList(columns));
    }
}
