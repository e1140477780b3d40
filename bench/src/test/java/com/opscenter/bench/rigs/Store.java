package com.opscenter.bench.rigs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// PostgreSQL as the product runs it, with the event store's tables and nothing else around it.
final class Store implements AutoCloseable {

    private static final List<String> ROLES = List.of("ops_owner", "ops_writer", "ops_reader");

    private final Path data;
    private @Nullable Process holder;

    Store(Path data) {
        this.data = data;
    }

    Postgres postgres() {
        return new Postgres(data);
    }

    void start() throws IOException {
        holder = Forked.java(List.of(), HoldsAStore.class, data.toString());
        String line = holder.inputReader().readLine();
        if (!HoldsAStore.READY.equals(line)) {
            throw new IOException("the store did not start");
        }
    }

    /// Tables, functions and rights of a new store.
    void prepare() throws IOException, SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                statement.execute("CREATE ROLE " + role);
            }
            statement.execute("CREATE DATABASE opscenter");
        }
        try (Connection connection = connect("opscenter");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA event_store");
            statement.execute("GRANT USAGE ON SCHEMA event_store TO ops_writer, ops_reader");
        }
        Flyway.configure()
                .dataSource(postgres().url("opscenter"), "postgres", postgres().secret("postgres"))
                .schemas("event_store")
                .defaultSchema("event_store")
                .locations("classpath:db/event_store")
                .load()
                .migrate();
    }

    Connection connect(String database) throws IOException, SQLException {
        return DriverManager.getConnection(
                postgres().url(database), "postgres", postgres().secret("postgres"));
    }

    void execute(String sql) throws IOException, SQLException {
        try (Connection connection = connect("opscenter");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// All of its processes, as long as its files can still be asked for them.
    List<Long> pids() throws IOException {
        List<Long> pids = new ArrayList<>(postgres().pids());
        if (holder != null) {
            pids.add(holder.pid());
        }
        return pids;
    }

    @Override
    public void close() throws IOException {
        Signals.kill(pids());
    }
}
