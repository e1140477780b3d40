package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import org.sqlite.SQLiteException;

/// Failures of databases in words. Their own words may hold anything, so none of them is shown.
final class LogFailures {

    private LogFailures() {}

    static DeviceException of(LogAddress address, SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            return of(address, sqlite);
        }
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (failure instanceof SQLTimeoutException || state.equals("57014")) {
            return new DeviceException(
                    HealthReason.COMMUNICATION,
                    "The database at %s took too long.".formatted(address));
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" ->
                    new DeviceException(
                            HealthReason.AUTHENTICATION,
                            "The database at %s refuses the user: check name and password."
                                    .formatted(address));
            case "3D" -> configuration("There is no such database at %s.", address);
            case "42" ->
                    state.equals("42501")
                            ? new DeviceException(
                                    HealthReason.AUTHENTICATION,
                                    "The user may not read the log at %s: grant SELECT on its table."
                                            .formatted(address))
                            : configuration(
                                    "The log at %s has no such table or columns: check the layout.",
                                    address);
            case "22" ->
                    configuration(
                            "The time column at %s is of another type: check the time format.",
                            address);
            case "08", "57", "HY" ->
                    new DeviceException(
                            HealthReason.COMMUNICATION,
                            "The database at %s cannot be reached: check address, port and TLS."
                                    .formatted(address));
            default ->
                    new DeviceException(
                            HealthReason.PROTOCOL,
                            "The database at %s failed (SQLSTATE %s)."
                                    .formatted(
                                            address,
                                            state.matches("[0-9A-Z]{5}") ? state : "unknown"));
        };
    }

    private static DeviceException of(LogAddress address, SQLiteException failure) {
        return switch (failure.getResultCode()) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new DeviceException(
                            HealthReason.COMMUNICATION,
                            "The file %s is locked by its writer.".formatted(address));
            case SQLITE_INTERRUPT ->
                    new DeviceException(
                            HealthReason.COMMUNICATION, "%s took too long.".formatted(address));
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                    new DeviceException(
                            HealthReason.PROTOCOL, "%s is no SQLite database.".formatted(address));
            case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN, SQLITE_READONLY ->
                    new DeviceException(
                            HealthReason.AUTHENTICATION,
                            "%s may not be read: check its owner and rights.".formatted(address));
            default ->
                    configuration(
                            "The log in %s has no such table or columns: check the layout.",
                            address);
        };
    }

    private static DeviceException configuration(String words, LogAddress address) {
        return new DeviceException(HealthReason.CONFIGURATION, words.formatted(address));
    }
}
