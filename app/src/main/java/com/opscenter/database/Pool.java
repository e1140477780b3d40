package com.opscenter.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The shape of a connection pool.
///
/// @param name shown in metrics, logs and `pg_stat_activity`
/// @param size most connections at a time
/// @param idle connections kept open while nobody needs them
/// @param patience how long one waits for a connection
/// @param setup what a new connection is told first
record Pool(String name, int size, int idle, boolean readOnly, Duration patience, String setup) {

    /// Who finds no connection in this time is told to come back later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TURN = Duration.ofMinutes(10);

    private static final int IDLE = 2;

    /// A transaction that outlives the limit is rolled back, so that none holds others up.
    static Pool writing(String name, int size) {
        return new Pool(name, size, IDLE, false, PATIENCE, "SET transaction_timeout = '8s'");
    }

    /// For rare work of our own that nobody waits for: no connection is kept open for it, and it
    /// waits until what came before is done.
    static Pool longWriting(String name, int size) {
        return new Pool(name, size, 0, false, TURN, "SET transaction_timeout = 0");
    }

    static Pool reading(String name, int size, String limit) {
        return new Pool(
                name,
                size,
                IDLE,
                true,
                PATIENCE,
                limit + "; SET default_transaction_read_only = on");
    }

    /// Opens no connection yet: at start-up the role may still have to be made.
    HikariDataSource connect(Login login) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(idle, size));
        pool.setReadOnly(readOnly);
        pool.setConnectionInitSql(setup);
        pool.setConnectionTimeout(patience.toMillis());
        pool.addDataSourceProperty("ApplicationName", "ops-center " + name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
