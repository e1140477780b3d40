package com.opscenter.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/// The writer's own connection, opened when needed. Autocommit: each call returns after its commit
/// is durable.
final class AppendConnection {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FIND_EVENT =
            "SELECT global_index FROM event_store.domain_event_entry WHERE event_identifier = ?";
    private static final String FIND_KEY =
            "SELECT position FROM event_store.idempotency"
                    + " WHERE actor = ? AND key = ? AND command_id = ?";

    /// The lock's waiters give up before the transaction does, that before the socket does (see
    /// `OwnConnections`), and that before the caller does. Small batches are cheaper than the
    /// planner's generic estimate: they would be planned again at every call.
    private static final String SETTINGS =
            """
            SET lock_timeout = '2s'; SET transaction_timeout = '5s'; SET synchronous_commit = on;
            SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET jit = off
            """;

    private final DataSource source;
    private @Nullable Connection connection;
    private int backend;

    AppendConnection(DataSource source) {
        this.source = source;
    }

    /// Trusts first: that takes two thirds of the time of checking.
    List<Verdict> append(List<Append> batch) throws SQLException {
        AppendCall call = new AppendCall(connection(), batch);
        try {
            return call.trusting();
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
        return call.checking();
    }

    boolean isAlive() {
        try {
            return connection != null && connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// After a lost connection the server may still be working on the call, and commit it after we
    /// have looked: its old backend is ended first.
    void replace() throws SQLException {
        int old = backend;
        close();
        try (PreparedStatement end =
                connection().prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            end.setInt(1, old);
            end.execute();
        }
    }

    /// Whether an append of unknown fate was stored, and where.
    OptionalLong find(Append append) throws SQLException {
        if (append.rows().isEmpty()) {
            AppendKey key = Objects.requireNonNull(append.key());
            return find(FIND_KEY, key.actor(), key.key(), key.commandId());
        }
        return find(FIND_EVENT, append.rows().getLast().id());
    }

    private OptionalLong find(String query, String... parameters) throws SQLException {
        try (PreparedStatement find = connection().prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                find.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.getConnection();
            connection = open;
            try (Statement set = open.createStatement()) {
                set.execute(SETTINGS);
                try (ResultSet row = set.executeQuery("SELECT pg_backend_pid()")) {
                    row.next();
                    backend = row.getInt(1);
                }
            }
        }
        return open;
    }

    void close() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }
}
