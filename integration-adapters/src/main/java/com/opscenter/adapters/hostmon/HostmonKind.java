package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of the kind `hostmon` before anything is connected.
final class HostmonKind {

    static final String NAME = "hostmon";

    static final String PRESET = "preset";
    static final String TABLE = "table";
    static final String TIME_COLUMN = "timeColumn";
    static final String TARGET_COLUMN = "targetColumn";
    static final String NAME_COLUMN = "nameColumn";
    static final String STATUS_COLUMN = "statusColumn";
    static final String REPLY_COLUMN = "replyColumn";
    static final String METHOD_COLUMN = "methodColumn";
    static final String ID_COLUMN = "idColumn";
    static final String TIME_FORMAT = "timeFormat";
    static final String TIME_ZONE = "timeZone";
    static final String STATUSES = "statuses";
    static final String UNKNOWN_IS_BAD = "unknownIsBad";
    static final String WARNING_IS_BAD = "warningIsBad";
    static final String SEVERITY = "alertSeverity";
    static final String BACKFILL_DAYS = "backfillDays";
    static final String LATE_MINUTES = "lateMinutes";
    static final String TLS = "tls";

    static final String HOST_MONITOR = "hostmonitor";
    static final String UPTIME_KUMA = "uptime-kuma";

    static final Set<String> SETTINGS =
            Set.of(
                    PRESET,
                    TABLE,
                    TIME_COLUMN,
                    TARGET_COLUMN,
                    NAME_COLUMN,
                    STATUS_COLUMN,
                    REPLY_COLUMN,
                    METHOD_COLUMN,
                    ID_COLUMN,
                    TIME_FORMAT,
                    TIME_ZONE,
                    STATUSES,
                    UNKNOWN_IS_BAD,
                    WARNING_IS_BAD,
                    SEVERITY,
                    BACKFILL_DAYS,
                    LATE_MINUTES,
                    TLS);

    /// It tells when things were up and down.
    static final String UPTIME = "uptime";

    private HostmonKind() {}

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Host monitor (log)",
                config(),
                credentials(),
                List.of("password"),
                Set.of(UPTIME),
                new Intervals(60, 60, 300),
                "jdbc:postgresql://db.example.net/hostmon",
                "A database user who may SELECT from the log's table and nothing else. A SQLite"
                        + " file needs no user; its directory must be allowed"
                        + " (opscenter.adapters.hostmon.directories).");
    }

    private static Map<String, Object> config() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                PRESET,
                usual(
                        Schemas.choice("Whose log it is", List.of(HOST_MONITOR, UPTIME_KUMA)),
                        HOST_MONITOR));
        properties.put(
                TIME_ZONE,
                Schemas.text("Time zone of the log's local times, such as Europe/Berlin"));
        properties.put(
                TIME_FORMAT,
                Schemas.text(
                        "timestamp, timestamptz, epoch, epoch-millis, or a pattern of text such as"
                                + " yyyy-MM-dd HH:mm:ss"));
        properties.put(TABLE, usual(Schemas.text("Table"), LogLayout.HOST_MONITOR.from()));
        properties.put(TIME_COLUMN, Schemas.text("Column of the time"));
        properties.put(TARGET_COLUMN, Schemas.text("Column of the test's id; - for none"));
        properties.put(NAME_COLUMN, Schemas.text("Column of the test's name"));
        properties.put(STATUS_COLUMN, Schemas.text("Column of the status"));
        properties.put(REPLY_COLUMN, Schemas.text("Column of the reply; - for none"));
        properties.put(METHOD_COLUMN, Schemas.text("Column of the method; - for none"));
        properties.put(ID_COLUMN, Schemas.text("Column that numbers the lines; - for none"));
        properties.put(
                STATUSES,
                Schemas.text(
                        "Further status texts, such as \"Erreichbar=UP; Keine Antwort=DOWN\"; UP,"
                                + " DOWN, WARNING, UNKNOWN, PAUSED, MAINTENANCE or IGNORE"));
        properties.put(UNKNOWN_IS_BAD, yesOrNo("Treat unknown as bad"));
        properties.put(WARNING_IS_BAD, yesOrNo("Treat warning as bad"));
        properties.put(
                SEVERITY,
                usual(
                        Schemas.choice(
                                "Severity of what is down",
                                List.of("critical", "warning", "info", "none")),
                        "critical"));
        properties.put(
                BACKFILL_DAYS, usual(Schemas.text("Days of history to read, 0 to 365"), "30"));
        properties.put(
                LATE_MINUTES,
                usual(Schemas.text("How late a line may be written, in minutes, 1 to 1440"), "15"));
        properties.put(
                TLS,
                usual(
                        Schemas.choice(
                                "TLS to the database", List.of("prefer", "require", "disable")),
                        "prefer"));
        return Schemas.object(properties);
    }

    private static Map<String, Object> yesOrNo(String title) {
        return usual(Schemas.choice(title, List.of("true", "false")), "false");
    }

    private static Map<String, Object> usual(Map<String, Object> schema, String value) {
        schema.put("default", value);
        return schema;
    }

    private static Map<String, Object> credentials() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("username", Schemas.text("User", 1, 63));
        properties.put("password", Schemas.secret("Password", 1, 255));
        return Schemas.object(properties);
    }
}
