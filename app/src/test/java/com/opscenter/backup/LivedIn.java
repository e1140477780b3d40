package com.opscenter.backup;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.DurableFile;
import com.opscenter.data.Marker;
import com.opscenter.data.Marker.Kind;
import com.opscenter.database.OfflineDatabase;
import com.opscenter.postgres.PostgresServer;
import com.opscenter.postgres.UnpackedOnce;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A data directory with its server running, as an application holds it.
record LivedIn(DataDirectory directory, OfflineDatabase database) implements Closeable {

    /// 300 events with a hole where something was rolled back, text that COPY must escape, a
    /// person, a credential, a switch that was asked for and not carried out, and its open
    /// deadline.
    private static final String ROWS =
            """
            INSERT INTO event_store.domain_event_entry (aggregate_identifier, sequence_number, type,
              event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data,
              org_id, site, correlation_id)
            SELECT 'outlet/pdu-1/' || n, 0, 'Outlet', 'event-' || n, '2026-01-01T00:00:00.000Z',
              'power.OutletDescribed', '1',
              jsonb_build_object('name', E'tab\\there, \\\\N, \\n "ünï" \\U0001F50C ' || n),
              '{"actorType":"system"}', '00000000-0000-0000-0000-000000000001',
              CASE WHEN n % 2 = 0 THEN 'home-rack' END, 'correlation-' || n
            FROM generate_series(1, 299) n;
            SELECT nextval('event_store.domain_event_entry_global_index_seq');
            INSERT INTO event_store.domain_event_entry (aggregate_identifier, sequence_number, type,
              event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data,
              org_id, correlation_id)
            VALUES ('outlet/pdu-1/9', 1, 'Outlet', 'asked', '2026-01-01T00:00:00.000Z',
              'power.OutletSwitchRequested', '1', '{}', '{}',
              '00000000-0000-0000-0000-000000000001', 'c');
            INSERT INTO event_store.idempotency VALUES ('user/1', 'key-1', 'f', 'command-1', 301);
            INSERT INTO event_store.reaction VALUES ('WhenAskedThenSwitch', 0);
            INSERT INTO event_store.token_entry VALUES
              ('WhenAskedThenSwitch', 0, '\\x01', 't', 'x', 'node-1'),
              ('deadlines', 0, '\\x02', 't', 'x', 'node-1');
            INSERT INTO event_store.scheduled_tasks
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            VALUES ('deadline', 'asked', '2026-01-01T00:01:00Z', true, 'node-1', now(), 1);
            INSERT INTO vault.credential_secret VALUES ('pdu-1', 1, '\\x00ff0a5c', '2026-01-01');
            INSERT INTO identity.account (user_id, username, password_hash)
            VALUES ('00000000-0000-0000-0000-000000000002', 'ada', '{bcrypt}x');
            SELECT telemetry.prepare_partitions('sample', '2026-01-01', 2, '1 day');
            INSERT INTO telemetry.sample
            SELECT 'outlet/pdu-1/1', 'current', '2026-01-01'::timestamptz + n * interval '1 hour', n,
              '00000000-0000-0000-0000-000000000001' FROM generate_series(1, 40) n;
            INSERT INTO identity.spring_session VALUES ('p', 's', 0, 0, 0, 0, 'ada');
            """;

    /// Makes one and fills it.
    static LivedIn make(Path path, Kind kind) throws IOException, SQLException {
        return start(path, kind).filled();
    }

    /// Fills the database of a server that runs already.
    static LivedIn fill(DataDirectory directory, PostgresServer server)
            throws IOException, SQLException {
        OfflineDatabase database =
                OfflineDatabase.at(
                        server.url("opscenter"),
                        server.username(),
                        server.password(),
                        directory.secrets());
        return new LivedIn(directory, database).filled();
    }

    private LivedIn filled() throws IOException, SQLException {
        database.create();
        database.migrate();
        execute(ROWS);
        DurableFile.write(directory.path().resolve("secrets/master.key"), "the master key");
        return this;
    }

    static LivedIn start(Path path, Kind kind) throws IOException {
        DataDirectory directory = DataDirectory.open(UnpackedOnce.in(path), Marker.of(kind, null));
        return new LivedIn(directory, SourceDatabase.start(directory));
    }

    void execute(String sql) throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (Connection owner = database.connect();
                Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
