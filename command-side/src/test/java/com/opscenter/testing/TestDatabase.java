package com.opscenter.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of its own on one durable server per JVM, with the product's roles, rights and
/// migrations: a copy of one that was migrated once.
public final class TestDatabase {

    public static final String OWNER = "ops_owner";
    public static final String WRITER = "ops_writer";
    public static final String READER = "ops_reader";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, TestDatabase> MIGRATED = new ConcurrentHashMap<>();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        return at("latest");
    }

    /// As an earlier version of the software left it.
    public static TestDatabase at(String migration) {
        return copy(MIGRATED.computeIfAbsent(migration, TestDatabase::migrated).name);
    }

    private static TestDatabase migrated(String migration) {
        TestDatabase database = copy("template1");
        execute(
                database.name,
                "CREATE SCHEMA event_store AUTHORIZATION ops_owner",
                "GRANT USAGE ON SCHEMA event_store TO ops_writer, ops_reader");
        database.migrate(migration);
        return database;
    }

    private static TestDatabase copy(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(
                "postgres",
                "CREATE DATABASE %s TEMPLATE %s".formatted(name, template),
                "GRANT ALL ON DATABASE " + name + " TO ops_owner");
        return new TestDatabase(name);
    }

    public static int port() {
        return SERVER.getPort();
    }

    public String name() {
        return name;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    /// Unpooled connections of one role.
    public DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        source.setPassword(role);
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(as(OWNER));
    }

    public HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(WRITER);
        pool.setPassword(WRITER);
        pool.setMaximumPoolSize(16);
        pool.setConnectionTimeout(3_000);
        pool.setConnectionInitSql("SET transaction_timeout = '8s'");
        return pool;
    }

    public void migrate(String target) {
        Flyway.configure()
                .dataSource(as(OWNER))
                .schemas("event_store")
                .defaultSchema("event_store")
                .locations("classpath:db/event_store")
                .target(target)
                .load()
                .migrate();
    }

    /// With the rows of jobs as well, and the rights to them that the product gives.
    public TestDatabase withJobs() {
        execute(
                name,
                "CREATE SCHEMA jobs AUTHORIZATION ops_owner",
                "GRANT USAGE ON SCHEMA jobs TO ops_writer, ops_reader",
                "ALTER DEFAULT PRIVILEGES FOR ROLE ops_owner IN SCHEMA jobs"
                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ops_writer");
        Flyway.configure()
                .dataSource(as(OWNER))
                .schemas("jobs")
                .defaultSchema("jobs")
                .locations("classpath:db/jobs")
                .load()
                .migrate();
        return this;
    }

    private static void execute(String database, String... statements) {
        try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String role : List.of(OWNER, WRITER, READER)) {
                    statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
                }
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
