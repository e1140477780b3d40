package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.organizations.api.SystemOrganization;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The second wall: the database itself shows queries no row of another organization, whatever
/// their conditions forget. A new table is in here as soon as it is migrated.
class RowsOfOthersIT {

    /// Tables that queries may read and that belong to no organization, and why.
    private static final Map<String, String> OF_NOBODY =
            Map.of(
                    "read_model.projection", "how far each projection is",
                    "read_model.audit_index", "how far the index of events is",
                    "read_model.identity_person_reached", "how far the index of people is",
                    "read_model.notifications_notification", "walled by person instead",
                    "telemetry.roll_up_due", "which hours are to be summed up, without a value");

    private static final String TABLES =
            """
            SELECT n.nspname || '.' || c.relname, c.relispartition,
              c.relrowsecurity AND c.relforcerowsecurity,
              EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid
                AND a.attname = 'org_id' AND NOT a.attisdropped),
              has_schema_privilege('ops_reader', n.oid, 'USAGE')
                AND has_any_column_privilege('ops_reader', c.oid, 'SELECT')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'm', 'v') AND n.nspname <> 'information_schema'
              AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private record Table(
            String name,
            boolean isPartition,
            boolean isWalled,
            boolean isOwned,
            boolean isReadable) {}

    private final Product product = Product.shared();

    @Test
    void every_table_of_organizations_that_queries_read_is_walled() throws SQLException {
        assertThat(tables())
                .filteredOn(table -> table.isOwned() && table.isReadable())
                .hasSizeGreaterThan(20)
                .allMatch(Table::isWalled);
    }

    @Test
    void what_belongs_to_no_organization_is_known_and_has_a_reason() throws SQLException {
        TreeSet<String> ofNobody = new TreeSet<>();
        for (Table table : tables()) {
            if (table.isReadable() && !table.isOwned()) {
                ofNobody.add(table.name());
            }
        }
        assertThat(ofNobody).isEqualTo(OF_NOBODY.keySet());
    }

    @Test
    void a_query_without_conditions_reads_the_own_rows_and_no_other() throws SQLException {
        int filled = 0;
        try (Connection connection = product.database();
                Statement asked = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            for (Table table : tables()) {
                if (!table.isOwned() || !table.isReadable() || table.isPartition()) {
                    continue;
                }
                long own = count(asked, table, " WHERE org_id = '" + SystemOrganization.ID + "'");
                assertThat(seenBy(asked, SystemOrganization.ID, table))
                        .as(table.name())
                        .isEqualTo(own);
                assertThat(seenBy(asked, UUID.randomUUID().toString(), table))
                        .as(table.name())
                        .isZero();
                filled += own > 0 ? 1 : 0;
            }
            connection.rollback();
        }
        assertThat(filled).as("tables with rows to hide").isGreaterThan(10);
    }

    @Test
    void what_belongs_to_a_person_is_shown_to_nobody_else() throws SQLException {
        try (Connection connection = product.database();
                Statement asked = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            asked.execute("SET LOCAL ROLE ops_reader");
            for (String limit : List.of("ops.org", "ops.person")) {
                String nobody = UUID.randomUUID().toString();
                asked.execute("SELECT set_config('" + limit + "', '" + nobody + "', true)");
                assertThat(count(asked, "read_model.notifications_notification", "")).isZero();
            }
            connection.rollback();
        }
    }

    private static long seenBy(Statement asked, String orgId, Table table) throws SQLException {
        asked.execute("SET LOCAL ROLE ops_reader");
        asked.execute("SELECT set_config('ops.org', '" + orgId + "', true)");
        long seen = count(asked, table, "");
        asked.execute("RESET ROLE");
        return seen;
    }

    private static long count(Statement asked, Table table, String condition) throws SQLException {
        return count(asked, table.name(), condition);
    }

    private static long count(Statement asked, String table, String condition) throws SQLException {
        try (ResultSet rows = asked.executeQuery("SELECT count(*) FROM " + table + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<Table> tables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Connection connection = product.database();
                Statement asked = connection.createStatement();
                ResultSet rows = asked.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(
                        new Table(
                                rows.getString(1),
                                rows.getBoolean(2),
                                rows.getBoolean(3),
                                rows.getBoolean(4),
                                rows.getBoolean(5)));
            }
        }
        return tables;
    }
}
