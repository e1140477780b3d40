package com.opscenter.adapters.hostmon;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where in a database the lines are. Names of tables and columns are identifiers; they are never
/// anything else, because they become a part of the statement.
///
/// @param from a table
/// @param only a condition of a preset, null for none
/// @param target what tells tests apart; null where only names do
/// @param id what numbers the lines; null where nothing does
record LogLayout(
        String from,
        @Nullable String only,
        String time,
        @Nullable String target,
        String name,
        String status,
        @Nullable String reply,
        @Nullable String method,
        @Nullable String id) {

    static final String IDENTIFIER =
            "[A-Za-z_][A-Za-z0-9_]{0,62}(?:\\.[A-Za-z_][A-Za-z0-9_]{0,62})?";

    /// The log of KS-Soft HostMonitor as it is filled by default.
    static final LogLayout HOST_MONITOR =
            new LogLayout(
                    "hmlog",
                    null,
                    "eventtime",
                    "testid",
                    "testname",
                    "status",
                    "reply",
                    "testmethod",
                    null);

    /// `important` marks the lines at which the status changed; there is an index on it.
    static final LogLayout UPTIME_KUMA =
            new LogLayout(
                    "heartbeat h JOIN monitor m ON m.id = h.monitor_id",
                    "h.important = 1",
                    "h.time",
                    "h.monitor_id",
                    "m.name",
                    "h.status",
                    "h.msg",
                    "m.type",
                    "h.id");

    /// The columns in the order of [#query]; an absent one reads as null.
    private List<String> columns() {
        return List.of(
                time,
                Objects.requireNonNullElse(target, "NULL"),
                name,
                status,
                Objects.requireNonNullElse(reply, "NULL"),
                Objects.requireNonNullElse(method, "NULL"),
                Objects.requireNonNullElse(id, "NULL"));
    }

    static final int TIME = 1;
    static final int TARGET = 2;
    static final int NAME = 3;
    static final int STATUS = 4;
    static final int REPLY = 5;
    static final int METHOD = 6;
    static final int ID = 7;

    /// Everything from a time on, that time included: several lines may share it.
    String query() {
        return "SELECT "
                + String.join(", ", columns())
                + " FROM "
                + from
                + " WHERE "
                + (only == null ? "" : only + " AND ")
                + time
                + " >= ? ORDER BY "
                + time
                + (id == null ? "" : ", " + id);
    }
}
