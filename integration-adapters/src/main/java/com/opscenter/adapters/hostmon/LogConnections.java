package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.HealthReason;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;
import org.springframework.stereotype.Component;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// Opens databases to read them: whatever a user may do there, nothing is written, and nothing
/// takes longer than it may.
@Component
final class LogConnections {

    private final NetworkGuard guard;
    private final LogPlaces places;
    private final HostmonProperties properties;

    LogConnections(NetworkGuard guard, LogPlaces places, HostmonProperties properties) {
        this.guard = guard;
        this.places = places;
        this.properties = properties;
    }

    HostmonProperties properties() {
        return properties;
    }

    /// The address that would be connected to, or the file itself.
    String resolve(LogSettings settings) throws DeviceException {
        return switch (settings.address()) {
            case LogAddress.Server server -> guard.pin(server.host()).getHostAddress();
            case LogAddress.File(var path) -> places.real(path).toString();
        };
    }

    boolean allows(LogAddress.File file) {
        return places.allowed(file.path());
    }

    Connection open(LogSettings settings) throws DeviceException {
        try {
            return switch (settings.address()) {
                case LogAddress.Server server -> server(settings, server);
                case LogAddress.File(var path) -> file(places.real(path).toString());
            };
        } catch (SQLException failure) {
            throw LogFailures.of(settings.address(), failure);
        }
    }

    private Connection server(LogSettings settings, LogAddress.Server server)
            throws DeviceException, SQLException {
        InetAddress pinned = guard.pin(server.host());
        String literal = pinned.getHostAddress();
        String host = literal.contains(":") ? "[" + literal + "]" : literal;
        return switch (server.product()) {
            case POSTGRESQL -> postgresql(settings, host, server);
            case MARIADB -> mariadb(settings, host, server);
        };
    }

    private Connection postgresql(LogSettings settings, String host, LogAddress.Server server)
            throws SQLException, DeviceException {
        Properties wanted = new Properties();
        wanted.setProperty("user", settings.user());
        wanted.setProperty("password", settings.password());
        wanted.setProperty("connectTimeout", seconds());
        wanted.setProperty("loginTimeout", seconds());
        wanted.setProperty("socketTimeout", Long.toString(2 * properties.timeout().toSeconds()));
        wanted.setProperty("sslmode", settings.tls());
        wanted.setProperty("ApplicationName", "ops-center");
        wanted.setProperty(
                "options",
                "-c default_transaction_read_only=on -c statement_timeout="
                        + properties.timeout().toMillis());
        return readOnly(
                new org.postgresql.Driver()
                        .connect(
                                "jdbc:postgresql://%s:%d/%s"
                                        .formatted(host, server.port(), server.database()),
                                wanted),
                server);
    }

    /// Its driver knows no TLS that is merely preferred; without it being required there is none.
    private Connection mariadb(LogSettings settings, String host, LogAddress.Server server)
            throws SQLException, DeviceException {
        Properties wanted = new Properties();
        wanted.setProperty("user", settings.user());
        wanted.setProperty("password", settings.password());
        wanted.setProperty("connectTimeout", Long.toString(properties.timeout().toMillis()));
        wanted.setProperty("socketTimeout", Long.toString(2 * properties.timeout().toMillis()));
        wanted.setProperty("sslMode", settings.tls().equals("require") ? "trust" : "disable");
        wanted.setProperty("allowLocalInfile", "false");
        Connection connection =
                readOnly(
                        new Driver()
                                .connect(
                                        "jdbc:mariadb://%s:%d/%s"
                                                .formatted(host, server.port(), server.database()),
                                        wanted),
                        server);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION READ ONLY");
        }
        return connection;
    }

    /// Its writer is alive: it is waited for, and never disturbed.
    private Connection file(String path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(Math.toIntExact(properties.timeout().toMillis()));
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + path, config.toProperties());
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection readOnly(@Nullable Connection connection, LogAddress address)
            throws SQLException, DeviceException {
        if (connection == null) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION, "No driver understands %s.".formatted(address));
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private String seconds() {
        return Long.toString(properties.timeout().toSeconds());
    }
}
