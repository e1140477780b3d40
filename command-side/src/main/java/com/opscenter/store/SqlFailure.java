package com.opscenter.store;

import com.opscenter.commands.api.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/// Tells a database that is away for now from a fault of ours.
public final class SqlFailure {

    /// Lock timeout and transaction timeout.
    private static final Set<String> TIMEOUTS = Set.of("55P03", "25P04");

    private SqlFailure() {}

    static boolean isLostConnection(SQLException e) {
        String state = state(e);
        return state.startsWith("08") || state.startsWith("57P");
    }

    /// Nobody's fault, and safe to repeat: out of resources (class 53), a disk that fails or is
    /// full (class 58), timeouts, shutdown, lost connections, no free connection in the pool, a
    /// closed pool.
    static boolean isUnavailable(SQLException e) {
        return TIMEOUTS.contains(state(e))
                || state(e).startsWith("53")
                || state(e).startsWith("58")
                || isLostConnection(e)
                || e instanceof SQLTransientConnectionException
                || isOfClosedPool(e);
    }

    /// While the process stops.
    private static boolean isOfClosedPool(SQLException e) {
        return e.getSQLState() == null
                && String.valueOf(e.getMessage()).contains("has been closed");
    }

    /// Whether anything in the chain of causes says that the store is away.
    public static boolean isUnavailable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageUnavailableException
                    || cause instanceof RejectedExecutionException
                    || (cause instanceof SQLException sql && isUnavailable(sql))) {
                return true;
            }
        }
        return false;
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
