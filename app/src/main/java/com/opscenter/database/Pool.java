package com.opscenter.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// The shape of a connection pool.
///
/// @param name shown in metrics, logs and `pg_stat_activity`
/// @param size most connections at a time
/// @param idle connections kept open while nobody needs them
/// @param patience how long one waits for a connection
/// @param silence how long the server may say nothing before its connection is given up
/// @param setup what a new connection is told first
record Pool(
        String name,
        int size,
        int idle,
        boolean readOnly,
        Duration patience,
        Duration silence,
        String setup) {

    /// Who finds no connection in this time is told to come back later.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration TURN = Duration.ofMinutes(10);

    /// Above the server's own limits: only one that is frozen or gone reaches it.
    private static final Duration SILENCE = Duration.ofSeconds(12);

    /// Over reading one range of a long past.
    private static final Duration LONG_SILENCE = Duration.ofMinutes(2);

    /// Over making an index of a long past.
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private static final int IDLE = 2;

    /// A transaction that outlives the limit is rolled back, so that none holds others up.
    static Pool writing(String name, int size) {
        String limit = "SET transaction_timeout = '8s'";
        return new Pool(name, size, IDLE, false, PATIENCE, SILENCE, limit);
    }

    /// For rare work of our own that nobody waits for: no connection is kept open for it, and it
    /// waits until what came before is done.
    static Pool longWriting(String name, int size) {
        return new Pool(name, size, 0, false, TURN, LONGEST_SILENCE, "SET transaction_timeout = 0");
    }

    static Pool reading(String name, int size) {
        return reading(name, size, SILENCE, "SET statement_timeout = '5s'");
    }

    static Pool longReading(String name, int size) {
        return reading(name, size, LONG_SILENCE, "SET statement_timeout = 0");
    }

    private static Pool reading(String name, int size, Duration silence, String limit) {
        String setup = limit + "; SET default_transaction_read_only = on";
        return new Pool(name, size, IDLE, true, PATIENCE, silence, setup);
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
        pool.addDataSourceProperty("socketTimeout", Long.toString(silence.toSeconds()));
        return pool;
    }
}
