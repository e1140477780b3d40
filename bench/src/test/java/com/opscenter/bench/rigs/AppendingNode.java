package com.opscenter.bench.rigs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// A node that appends from several connections, worse than ours would: inside a client's
/// transaction that now and then dawdles before it commits, or rolls back.
final class AppendingNode {

    private static final int CONNECTIONS = 8;
    private static final double DELAYED = 0.05;
    private static final double ROLLED_BACK = 0.05;
    private static final int LONGEST_DELAY_MICROS = 50_000;

    private static final String APPEND =
            """
            SELECT event_store.append_trusting(ARRAY[?], ARRAY[?], ARRAY[0::bigint], ARRAY['Lamp'],
              ARRAY['2026-01-01T00:00:00.000Z'], ARRAY['rigs.Appended'], ARRAY['1'], ARRAY['{}'],
              ARRAY['{}'], ARRAY['00000000-0000-0000-0000-000000000001'], ARRAY[NULL]::text[],
              ARRAY['rig'], ARRAY[]::int[], ARRAY[]::text[], ARRAY[]::text[], ARRAY[]::text[],
              ARRAY[]::text[])
            """;

    private AppendingNode() {}

    /// @param arguments address and password of the database, number of appends, seed
    static void main(String[] arguments) throws Exception {
        int each = Integer.parseInt(arguments[2]) / CONNECTIONS;
        Random random = new Random(Long.parseLong(arguments[3]));
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Random own = new Random(random.nextLong());
                running.add(threads.submit(appending(arguments[0], arguments[1], each, own)));
            }
        }
        int committed = 0;
        for (Future<Integer> one : running) {
            committed += one.get();
        }
        IO.println(committed);
    }

    private static Callable<Integer> appending(
            String url, String password, int appends, Random random) {
        return () -> {
            int committed = 0;
            try (Connection connection = connect(url, password)) {
                connection.setAutoCommit(false);
                for (int i = 0; i < appends; i++) {
                    committed += append(connection, random) ? 1 : 0;
                }
            }
            return committed;
        };
    }

    static Connection connect(String url, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE ops_writer");
        }
        return connection;
    }

    /// Appends one event to a stream of its own.
    ///
    /// @return its id
    static String insert(Connection connection) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, id);
            append.setString(2, "lamp/" + id);
            append.execute();
        }
        return id;
    }

    private static boolean append(Connection connection, Random random)
            throws SQLException, InterruptedException {
        insert(connection);
        if (random.nextDouble() < DELAYED) {
            TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_DELAY_MICROS));
        }
        if (random.nextDouble() < ROLLED_BACK) {
            connection.rollback();
            return false;
        }
        connection.commit();
        return true;
    }
}
