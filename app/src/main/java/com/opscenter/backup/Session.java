package com.opscenter.backup;

import com.opscenter.database.OfflineDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Connections whose text form of a value depends on nothing but the value.
final class Session {

    private static final String SETTINGS =
            "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'iso_8601';"
                    + " SET bytea_output = 'hex'; SET extra_float_digits = 1;"
                    + " SET client_encoding = 'UTF8'; SET statement_timeout = 0;"
                    + " SET transaction_timeout = 0; SET idle_in_transaction_session_timeout = 0";

    private Session() {}

    /// Sees one snapshot, however long it takes and whatever is written meanwhile.
    static Connection reading(OfflineDatabase database) throws SQLException {
        Connection connection = open(database);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    static Connection writing(OfflineDatabase database) throws SQLException {
        Connection connection = open(database);
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection open(OfflineDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
