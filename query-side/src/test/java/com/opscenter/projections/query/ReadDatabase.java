package com.opscenter.projections.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// One server for each test process, with the roles and the schemas of the read side. Each test
/// gets a database of its own: a copy of one that was migrated once.
public final class ReadDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final Map<Path, ReadDatabase> MIGRATED = new HashMap<>();
    private static int databases;

    private final String name;

    private ReadDatabase(String name) {
        this.name = name;
    }

    /// @param migrations the folder that holds one folder for each schema
    static synchronized ReadDatabase create(Path migrations) {
        return copy(MIGRATED.computeIfAbsent(migrations, ReadDatabase::migrated).name);
    }

    private static ReadDatabase migrated(Path migrations) {
        ReadDatabase database = copy("template1");
        for (String schema : List.of("read_model", "telemetry")) {
            database.migrate(schema, migrations);
        }
        return database;
    }

    private static ReadDatabase copy(String template) {
        ReadDatabase database = new ReadDatabase("read_" + ++databases);
        run(
                SERVER.getPostgresDatabase(),
                "CREATE DATABASE %s OWNER ops_owner TEMPLATE %s"
                        .formatted(database.name, template));
        return database;
    }

    /// With the store beside it, for what reads events where they lie.
    public ReadDatabase withStore() {
        migrate("event_store", Path.of("../command-side/src/main/resources/db"));
        run(as("ops_owner"), "GRANT USAGE ON SCHEMA event_store TO ops_reader");
        return this;
    }

    /// With the rows of jobs, which the command side writes.
    public ReadDatabase withJobs() {
        migrate("jobs", Path.of("../command-side/src/main/resources/db"));
        run(as("ops_owner"), "GRANT USAGE ON SCHEMA jobs TO ops_reader");
        return this;
    }

    private void migrate(String schema, Path migrations) {
        Flyway.configure()
                .dataSource(as("ops_owner"))
                .schemas(schema)
                .locations("filesystem:" + migrations.resolve(schema))
                .load()
                .migrate();
    }

    public static ReadDatabase create() {
        return create(Path.of("src/main/resources/db"));
    }

    public DataSource writer() {
        return as("ops_writer");
    }

    public DataSource owner() {
        return as("ops_owner");
    }

    public DataSource reader() {
        return as("ops_reader");
    }

    /// MD5 over all rows of a view and its past, in order.
    public String digest(String view) {
        String rows =
                """
                SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
                    SELECT row(key, since, NULL::bigint, since_at, org_id, site, version, value)::text
                      FROM read_model.VIEW
                    UNION ALL
                    SELECT row(key, from_position, to_position, from_at, org_id, site, version,
                               value, to_at)::text
                      FROM read_model.VIEW_history) AS lines(line)
                """
                        .replace("VIEW", view);
        return String.valueOf(
                DSL.using(as("ops_owner"), SQLDialect.POSTGRES).fetchSingle(rows).get(0));
    }

    String url() {
        return SERVER.getJdbcUrl("ops_owner", name);
    }

    /// Ends all connections of this database and lets none in, until [#open].
    void shut() {
        run(SERVER.getPostgresDatabase(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        run(
                SERVER.getPostgresDatabase(),
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + name
                        + "'");
    }

    void open() {
        run(SERVER.getPostgresDatabase(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
    }

    public static void run(DataSource where, String sql) {
        try (Connection connection = where.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource as(String role) {
        return SERVER.getDatabase(role, name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "on")
                            .start();
            for (String role : List.of("ops_owner", "ops_writer", "ops_reader")) {
                run(server.getPostgresDatabase(), "CREATE ROLE " + role + " LOGIN");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
