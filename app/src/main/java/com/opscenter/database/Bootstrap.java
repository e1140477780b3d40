package com.opscenter.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/// Makes what is missing of the database and its roles. Roles, rights and passwords are one
/// transaction: a role that can log in has its rights.
record Bootstrap(Logins logins) {

    static final String NO_SUCH_DATABASE = "3D000";

    /// Keeps two processes from preparing one database at the same time: "opsc" in ASCII.
    private static final int LOCK = 0x6f707363;

    private static final String PREPARED =
            "SELECT has_database_privilege(current_user, current_database(), 'CREATE')";

    void run() throws SQLException {
        if (isPrepared()) {
            return;
        }
        createDatabase();
        try (Connection connection = logins.administrator().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            for (Role role : Role.values()) {
                createRole(statement, role.roleName());
            }
            grant(statement, statement.enquoteIdentifier(logins.administrator().database(), true));
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (Role role : Role.values()) {
                char[] password = logins.of(role).password().toCharArray();
                postgres.alterUserPassword(role.roleName(), password, "scram-sha-256");
            }
            connection.commit();
        }
    }

    /// Every role can log in, and the owner may create schemas.
    private boolean isPrepared() {
        try (Connection writer = logins.of(Role.WRITER).connect();
                Connection reader = logins.of(Role.READER).connect();
                Connection owner = logins.of(Role.OWNER).connect();
                Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery(PREPARED)) {
            return writer.isValid(0) && reader.isValid(0) && answer.next() && answer.getBoolean(1);
        } catch (SQLException somethingIsMissing) {
            return false;
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection existing = logins.administrator().connect()) {
            existing.isValid(0);
            return;
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        try (Connection connection = logins.administrator().toDatabase("postgres").connect();
                Statement statement = connection.createStatement()) {
            String name = statement.enquoteIdentifier(logins.administrator().database(), true);
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        }
    }

    private static void createRole(Statement statement, String role) throws SQLException {
        String exists = "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'";
        try (ResultSet found = statement.executeQuery(exists)) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("CREATE ROLE " + role + " LOGIN NOCREATEDB NOCREATEROLE");
    }

    private static void grant(Statement statement, String database) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        statement.execute("GRANT CONNECT, CREATE ON DATABASE " + database + " TO ops_owner");
        statement.execute("GRANT CONNECT ON DATABASE " + database + " TO ops_writer, ops_reader");
    }
}
