package com.opscenter.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All schemas, each with a Flyway history of its own. A schema whose module is absent is left out.
///
/// @param flyway settings that all histories share, with the owner's data source
record Schemas(Configuration flyway) {

    /// In this order: a later one may refer to an earlier one.
    private static final List<Schema> ALL =
            List.of(
                    new Schema("identity", false),
                    new Schema("event_store", true),
                    new Schema("vault", false),
                    new Schema("jobs", true),
                    new Schema("read_model", true),
                    new Schema("telemetry", true),
                    new Schema("adapter_state", false));

    void migrate(Connection owner) throws SQLException, IOException {
        for (Schema schema : ALL) {
            if (hasMigrations(schema)) {
                migrate(owner, schema, MigrationVersion.LATEST);
            }
        }
    }

    /// @param versions the only schemas to bring up, and to which version
    void migrateTo(Connection owner, Map<String, String> versions) throws SQLException {
        for (Schema schema : ALL) {
            String version = versions.get(schema.name());
            if (version != null) {
                migrate(owner, schema, MigrationVersion.fromVersion(version));
            }
        }
    }

    /// @return whether there is a migration to that version, so that it can be reached
    boolean knows(String schema, String version) {
        for (MigrationInfo migration : history(schema, MigrationVersion.LATEST).info().all()) {
            if (MigrationVersion.fromVersion(version).equals(migration.getVersion())) {
                return true;
            }
        }
        return false;
    }

    private void migrate(Connection owner, Schema schema, MigrationVersion target)
            throws SQLException {
        schema.prepare(owner);
        history(schema.name(), target).migrate();
        schema.close(owner);
    }

    private Flyway history(String schema, MigrationVersion target) {
        return Flyway.configure()
                .configuration(flyway)
                .defaultSchema(schema)
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .target(target)
                .load();
    }

    /// Removes what `migrate` made.
    static void drop(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (Schema schema : ALL) {
                statement.execute("DROP SCHEMA IF EXISTS " + schema.name() + " CASCADE");
            }
        }
    }

    private static boolean hasMigrations(Schema schema) throws IOException {
        String pattern = "classpath*:db/" + schema.name() + "/*.sql";
        return new PathMatchingResourcePatternResolver().getResources(pattern).length > 0;
    }
}
