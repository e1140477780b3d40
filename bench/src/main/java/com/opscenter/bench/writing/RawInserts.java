package com.opscenter.bench.writing;

import com.opscenter.bench.harness.Arm;
import com.opscenter.bench.product.Installation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The floor: one prepared insert of one event into a table with the store's columns and keys, and
/// its commit.
final class RawInserts implements Arm, AutoCloseable {

    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS bench_event
                (LIKE event_store.domain_event_entry INCLUDING ALL)
            """;
    private static final String INSERT =
            """
            INSERT INTO bench_event (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, org_id, site, correlation_id)
            VALUES (?, ?, ?, 'outlet', '2026-11-21T14:30:25.118Z', 'power.OutletDescribed', '1',
                ?::jsonb, ?::jsonb, '00000000-0000-4000-8000-000000000001', 'home-rack', ?)
            """;
    private static final String PAYLOAD =
            """
            {"outlet":"bench-1:1","name":"A name somebody gave this outlet","protection":false,\
            "criticality":"NORMAL","locked":false}\
            """;
    private static final String METADATA =
            """
            {"actorType":"USER","actorId":"7b9f6c1e-8a53-4b0e-9a43-2f6b6c8e1d90","commandId":\
            "0f5c9c1a-33f7-4f6e-8d0e-6f3f3f0b9f10","commandType":"power.DescribeOutlet","reason":"bench"}\
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final int clients;

    RawInserts(Installation installation, int clients) throws SQLException {
        this.clients = clients;
        for (int i = 0; i < clients; i++) {
            Connection connection = installation.superuser();
            connections.add(connection);
            if (i == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(TABLE);
                }
            }
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    @Override
    public String name() {
        return "raw insert and commit, " + clients + " clients";
    }

    @Override
    public long work(Duration time) throws Exception {
        for (Connection connection : connections) {
            connection.setAutoCommit(false);
        }
        return Clients.work(clients, time, (client, _) -> insertAndCommit(client));
    }

    private void insertAndCommit(int client) throws SQLException {
        insert(client);
        connections.get(client).commit();
    }

    /// The same with one round trip, over the same connections.
    Arm autocommit() {
        return new Autocommit();
    }

    private final class Autocommit implements Arm {

        @Override
        public String name() {
            return "raw insert, autocommit, " + clients + " clients";
        }

        @Override
        public long work(Duration time) throws Exception {
            for (Connection connection : connections) {
                connection.setAutoCommit(true);
            }
            return Clients.work(clients, time, (client, _) -> insert(client));
        }
    }

    private void insert(int client) throws SQLException {
        PreparedStatement insert = inserts.get(client);
        String id = UUID.randomUUID().toString();
        insert.setString(1, id);
        insert.setString(2, id);
        insert.setLong(3, 0);
        insert.setString(4, PAYLOAD);
        insert.setString(5, METADATA);
        insert.setString(6, id);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
