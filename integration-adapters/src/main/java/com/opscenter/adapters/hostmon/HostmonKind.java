package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.tls.TrustSetting;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceKind;
import java.util.List;
import java.util.Set;

/// What is said of the kind `hostmon` before anything is connected.
final class HostmonKind {

    static final String NAME = "hostmon";

    static final String MODE = "mode";
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
    static final String SILENT_MINUTES = "silentMinutes";
    static final String TLS = "tls";
    static final String ITEMS = "itemsPointer";
    static final String ID = "idPointer";
    static final String NAME_AT = "namePointer";
    static final String STATUS = "statusPointer";
    static final String TIME = "timePointer";
    static final String MESSAGE = "messagePointer";
    static final String MILLIS = "millisPointer";
    static final String METHOD = "methodPointer";
    static final String NEXT = "nextPointer";
    static final String NEXT_PARAMETER = "nextParameter";
    static final String TOTAL = "totalPointer";
    static final String TOKEN_HEADER = "tokenHeader";

    static final String HOST_MONITOR = "hostmonitor";
    static final String UPTIME_KUMA = "uptime-kuma";
    static final String CUSTOM = "custom";

    /// Where in JSON things are.
    static final Set<String> POINTERS =
            Set.of(ITEMS, ID, NAME_AT, STATUS, TIME, MESSAGE, MILLIS, METHOD);

    private static final Set<String> EVERYWHERE =
            Set.of(
                    MODE,
                    PRESET,
                    TIME_FORMAT,
                    TIME_ZONE,
                    STATUSES,
                    UNKNOWN_IS_BAD,
                    WARNING_IS_BAD,
                    SEVERITY,
                    LATE_MINUTES,
                    SILENT_MINUTES);

    private static final Set<String> OF_A_LOG =
            Set.of(
                    TABLE,
                    TIME_COLUMN,
                    TARGET_COLUMN,
                    NAME_COLUMN,
                    STATUS_COLUMN,
                    REPLY_COLUMN,
                    METHOD_COLUMN,
                    ID_COLUMN,
                    BACKFILL_DAYS,
                    TLS);

    private static final Set<String> OF_A_LIST =
            Set.of(NEXT, NEXT_PARAMETER, TOTAL, TOKEN_HEADER, TrustSetting.NAME);

    /// It tells when things were up and down.
    static final String UPTIME = "uptime";

    private HostmonKind() {}

    static boolean has(String setting, Mode mode) {
        return EVERYWHERE.contains(setting)
                || switch (mode) {
                    case LOG -> OF_A_LOG.contains(setting);
                    case HTTP_JSON -> POINTERS.contains(setting) || OF_A_LIST.contains(setting);
                    case PUSH -> POINTERS.contains(setting);
                };
    }

    static SourceKind kind() {
        return new SourceKind(
                NAME,
                "Host monitor",
                HostmonForm.config(),
                HostmonForm.credentials(),
                List.of("password", "token"),
                Set.of(UPTIME),
                new Intervals(60, 60, 300),
                "jdbc:postgresql://db.example.net/hostmon, https://status.example.net/list.json"
                        + " or push:hostmon",
                "Of a log, a database user who may SELECT from its table and nothing else; a SQLite"
                        + " file needs no user, but its directory must be allowed"
                        + " (opscenter.adapters.hostmon.directories). Of a list, its address and"
                        + " whatever it asks for: a user, a token or nothing. To be sent to, a"
                        + " signing secret; the monitor then posts to"
                        + " /api/v1/ingest/hostmon/<id of the source>.");
    }
}
