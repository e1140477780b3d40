package com.opscenter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A schema and who may do what in it. Rights are given by default, before the first table exists;
/// a migration that wants less (the event table) or row-level security says so itself.
///
/// @param readable whether queries read here
record Schema(String name, boolean readable) {

    void prepare(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
            // Without this every role could call the functions that append events.
            statement.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC");
            statement.execute("GRANT USAGE ON SCHEMA " + name + " TO ops_writer");
            byDefault(statement, "SELECT, INSERT, UPDATE, DELETE ON TABLES TO ops_writer");
            byDefault(statement, "SELECT, USAGE ON SEQUENCES TO ops_writer");
            byDefault(statement, "EXECUTE ON FUNCTIONS TO ops_writer");
            if (readable) {
                statement.execute("GRANT USAGE ON SCHEMA " + name + " TO ops_reader");
                byDefault(statement, "SELECT ON TABLES TO ops_reader");
            }
        }
    }

    /// The history of migrations is the owner's alone.
    void close(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(
                    "REVOKE ALL ON " + name + ".flyway_schema_history FROM ops_writer, ops_reader");
        }
    }

    private void byDefault(Statement statement, String grant) throws SQLException {
        statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + name + " GRANT " + grant);
    }
}
