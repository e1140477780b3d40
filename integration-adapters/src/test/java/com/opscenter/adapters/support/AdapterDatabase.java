package com.opscenter.adapters.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One server for each test process; each world gets a database of its own.
final class AdapterDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private AdapterDatabase() {}

    static synchronized DataSource create() {
        String name = "adapters_" + ++databases;
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DataSource database = SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .schemas("adapter_state")
                .locations("filesystem:src/main/resources/db/adapter_state")
                .load()
                .migrate();
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
