package com.opscenter.database;

import com.opscenter.data.Refused;
import com.opscenter.data.Secrets;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/// One installation's database for work that needs no running application, reached as the owner of
/// its schemas.
public final class OfflineDatabase {

    /// What people put into a database, and not what extensions brought: how many, and the first.
    private static final String RELATIONS =
            """
            SELECT count(*), min(n.nspname || '.' || c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                AND d.objid = c.oid AND d.deptype = 'e')
            """;

    private final Logins logins;

    private OfflineDatabase(Logins logins) {
        this.logins = logins;
    }

    /// @param url as in `opscenter.database.url`
    /// @param username may create roles and the database; not used where both exist
    /// @param secrets the installation's, with the passwords of the roles, unless the environment
    ///   has them (`OPSCENTER_DATABASE_OWNER_PASSWORD` and so on)
    public static OfflineDatabase at(String url, String username, String password, Secrets secrets)
            throws IOException {
        DatabaseProperties properties =
                new DatabaseProperties(
                        url,
                        username,
                        password,
                        System.getenv("OPSCENTER_DATABASE_OWNER_PASSWORD"),
                        System.getenv("OPSCENTER_DATABASE_WRITER_PASSWORD"),
                        System.getenv("OPSCENTER_DATABASE_READER_PASSWORD"));
        return new OfflineDatabase(Logins.from(properties, secrets));
    }

    /// A connection of the owner, whom no row-level security may hide rows from unnoticed.
    public Connection connect() throws SQLException {
        return logins.of(Role.OWNER).connect();
    }

    /// @throws Refused when the database is there and holds anything
    public void refuseUnlessEmpty() throws SQLException {
        Login administrator = logins.administrator();
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement();
                ResultSet relations = statement.executeQuery(RELATIONS)) {
            if (relations.next() && relations.getLong(1) > 0) {
                throw new Refused(
                        "The database %s holds %d tables or other relations (%s); name an empty one, or one that is not there yet. Nothing was changed."
                                .formatted(
                                        administrator.database(),
                                        relations.getLong(1),
                                        relations.getString(2)));
            }
        } catch (SQLException e) {
            if (!Bootstrap.NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /// Removes all schemas and what is in them.
    public void empty() throws IOException {
        try (Connection owner = connect()) {
            Schemas.drop(owner);
        } catch (SQLException e) {
            throw new IOException("The database could not be emptied: " + e.getMessage(), e);
        }
    }

    /// Makes the database and its roles.
    public void create() throws SQLException {
        new Bootstrap(logins).run();
    }

    /// @return whether this version of the application has the migration a schema was brought to
    public boolean knows(String schema, String version) {
        return schemas().knows(schema, version);
    }

    /// Brings these schemas, and no others, to these versions.
    public void migrateTo(Map<String, String> versions) throws SQLException {
        try (Connection owner = connect()) {
            schemas().migrateTo(owner, versions);
        }
    }

    /// Brings all schemas to the newest version.
    public void migrate() throws SQLException, IOException {
        try (Connection owner = connect()) {
            schemas().migrate(owner);
        }
    }

    /// The version a schema was brought to; nothing where it does not exist.
    public static Optional<String> version(Connection owner, String schema) throws SQLException {
        String exists = "SELECT to_regclass('" + schema + ".flyway_schema_history') IS NOT NULL";
        String newest =
                "SELECT version FROM %s.flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                        .formatted(schema);
        try (Statement statement = owner.createStatement()) {
            try (ResultSet found = statement.executeQuery(exists)) {
                if (!found.next() || !found.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet found = statement.executeQuery(newest)) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    private Schemas schemas() {
        Login owner = logins.of(Role.OWNER);
        return new Schemas(
                Flyway.configure().dataSource(owner.url(), owner.user(), owner.password()));
    }
}
