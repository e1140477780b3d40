package com.opscenter.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Opens connections beside the pool, for the threads that keep one for ever: the writer must never
/// wait for the pool its callers use.
final class OwnConnections {

    private static final int SOCKET_TIMEOUT_SECONDS = 8;

    private OwnConnections() {}

    /// Connections with the address and credentials of the pool.
    ///
    /// @param name shown in `pg_stat_activity`
    static DataSource like(DataSource pool, String name) {
        try {
            HikariDataSource hikari = pool.unwrap(HikariDataSource.class);
            PGSimpleDataSource own = new PGSimpleDataSource();
            own.setUrl(hikari.getJdbcUrl());
            own.setUser(hikari.getUsername());
            own.setPassword(hikari.getPassword());
            own.setApplicationName("ops-center " + name);
            own.setTcpKeepAlive(true);
            // Above the server's own limits: a dead server must not hold the callers.
            own.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
            return own;
        } catch (SQLException e) {
            throw new IllegalStateException("the append pool is no Hikari pool", e);
        }
    }
}
