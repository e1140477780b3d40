package com.opscenter.adapters.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One server for each test process; each world gets a database of its own: a copy of one that was
/// migrated once.
final class AdapterDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final String MIGRATED = "adapters";
    private static int databases;

    private AdapterDatabase() {}

    static synchronized DataSource create() {
        if (databases == 0) {
            migrate(copy("template1", MIGRATED));
        }
        return copy(MIGRATED, "adapters_" + ++databases);
    }

    private static DataSource copy(String template, String name) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getDatabase("postgres", name);
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("adapter_state")
                .locations("filesystem:src/main/resources/db/adapter_state")
                .load()
                .migrate();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
