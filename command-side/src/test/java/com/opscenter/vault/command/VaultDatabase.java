package com.opscenter.vault.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real server with the schema of the vault; each test gets a database of its own.
final class VaultDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private VaultDatabase() {}

    static synchronized DataSource create() {
        String name = "vault_" + ++databases;
        JdbcClient.create(SERVER.getPostgresDatabase()).sql("CREATE DATABASE " + name).update();
        DataSource database = SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .schemas("vault")
                .locations("filesystem:src/main/resources/db/vault")
                .load()
                .migrate();
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                try {
                                    server.close();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
