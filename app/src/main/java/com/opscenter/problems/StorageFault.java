package com.opscenter.problems;

import com.opscenter.commands.api.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/// Tells a database that is away, full or shutting down from a mistake of ours.
final class StorageFault {

    /// SQLSTATE classes: connection, insufficient resources, operator intervention, system error.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    static final Refusal REFUSAL =
            new Refusal(
                    "storage-unavailable",
                    "The storage cannot answer now; the same request may be sent again");

    private StorageFault() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || hasSuchState(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSuchState(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() == 5
                && CLASSES.contains(sql.getSQLState().substring(0, 2));
    }
}
