package com.opscenter.adapters.librenms.logs;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.logs.api.Facilities;
import com.opscenter.logs.api.LogSeverity;
import java.util.Locale;
import java.util.Map;

/// A log that LibreNMS keeps of its devices.
enum DeviceLog {
    /// What LibreNMS itself noticed: a port went down, a sensor changed, a device was added.
    EVENTS("eventlog", "event_id", "datetime", "type", "message"),
    /// What devices sent it by syslog.
    SYSLOG("syslog", "seq", "timestamp", "program", "msg");

    private static final int LONGEST_WORD = 20;
    private static final int USER = 1;

    /// Short words of syslog daemons.
    private static final Map<String, LogSeverity> PRIORITIES =
            Map.of(
                    "emerg", LogSeverity.EMERGENCY,
                    "panic", LogSeverity.EMERGENCY,
                    "crit", LogSeverity.CRITICAL,
                    "err", LogSeverity.ERROR,
                    "warn", LogSeverity.WARNING);

    final String path;
    final String id;
    final String time;
    final String program;
    final String text;

    DeviceLog(String path, String id, String time, String program, String text) {
        this.path = path;
        this.id = id;
        this.time = time;
        this.program = program;
        this.text = text;
    }

    LogSeverity severity(ApiRow row) {
        return this == EVENTS ? ofEvent(row) : ofPriority(row);
    }

    /// LibreNMS counts from 0, unknown, over 1, fine, to 5, an error.
    private static LogSeverity ofEvent(ApiRow row) {
        return switch ((int) row.number("severity").orElse(0)) {
            case 5 -> LogSeverity.ERROR;
            case 4 -> LogSeverity.WARNING;
            case 3 -> LogSeverity.NOTICE;
            default -> LogSeverity.INFO;
        };
    }

    private static LogSeverity ofPriority(ApiRow row) {
        String word =
                row.text("priority", LONGEST_WORD)
                        .or(() -> row.text("level", LONGEST_WORD))
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
        LogSeverity known = PRIORITIES.get(word);
        return known == null ? LogSeverity.named(word).orElse(LogSeverity.INFO) : known;
    }

    int facility(ApiRow row) {
        return Facilities.named(row.text("facility", LONGEST_WORD).orElse("")).orElse(USER);
    }
}
