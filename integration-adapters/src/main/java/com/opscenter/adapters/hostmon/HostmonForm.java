package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.Schemas;
import com.opscenter.adapters.tls.TrustSetting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The settings and credentials of a host monitor as a form; each is there in the modes that have
/// it.
final class HostmonForm {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private HostmonForm() {}

    static Map<String, Object> config() {
        HostmonForm form = new HostmonForm();
        form.whose();
        form.log();
        form.json();
        form.meaning();
        return Schemas.object(form.properties);
    }

    /// Each way to sign in, in the modes that have it.
    static Map<String, Object> credentials() {
        Map<String, Object> password = new LinkedHashMap<>();
        password.put("username", Schemas.text("User", 1, 63));
        password.put("password", Schemas.secret("Password", 1, 255));
        Map<String, Object> secret = Schemas.secret("Signing secret", PushSettings.SHORTEST, 4096);
        secret.put(Schemas.GENERATES, true);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put(
                "oneOf",
                List.of(
                        signIn(
                                Schemas.titled("User and password", password),
                                Mode.LOG,
                                Mode.HTTP_JSON),
                        signIn(
                                Schemas.titled(
                                        "Token", Map.of("token", Schemas.secret("Token", 1, 4096))),
                                Mode.HTTP_JSON),
                        signIn(
                                Schemas.titled("Signing secret", Map.of("token", secret)),
                                Mode.PUSH)));
        return schema;
    }

    private static Map<String, Object> signIn(Map<String, Object> schema, Mode... modes) {
        return Schemas.onlyWhen(
                HostmonKind.MODE, Stream.of(modes).map(Mode::word).toList(), schema);
    }

    private void whose() {
        choice(HostmonKind.MODE, "How it tells", Mode.words(), Mode.LOG.word());
        choice(HostmonKind.PRESET, "Whose it is", Preset.all(), HostmonKind.HOST_MONITOR);
        text(HostmonKind.TIME_ZONE, "Time zone of local times, such as Europe/Berlin");
        text(
                HostmonKind.TIME_FORMAT,
                "Form of times: of a log timestamp, timestamptz, epoch or epoch-millis, of JSON"
                        + " iso or epoch; or a pattern such as yyyy-MM-dd HH:mm:ss");
    }

    private void log() {
        text(HostmonKind.TABLE, "Table", LogLayout.HOST_MONITOR.from());
        text(HostmonKind.TIME_COLUMN, "Column of the time");
        text(HostmonKind.TARGET_COLUMN, "Column of the test's id; - for none");
        text(HostmonKind.NAME_COLUMN, "Column of the test's name");
        text(HostmonKind.STATUS_COLUMN, "Column of the status");
        text(HostmonKind.REPLY_COLUMN, "Column of the reply; - for none");
        text(HostmonKind.METHOD_COLUMN, "Column of the method; - for none");
        text(HostmonKind.ID_COLUMN, "Column that numbers the lines; - for none");
        text(HostmonKind.BACKFILL_DAYS, "Days of history to read, 0 to 365", "30");
        choice(
                HostmonKind.TLS,
                "TLS to the database",
                List.of("prefer", "require", "disable"),
                "prefer");
    }

    private void json() {
        text(HostmonKind.ITEMS, "JSON pointer to the monitors, such as /tests");
        text(HostmonKind.ID, "In a monitor: pointer to its id; - for none");
        text(HostmonKind.NAME_AT, "Pointer to its name; - for none");
        text(HostmonKind.STATUS, "Pointer to its status");
        text(HostmonKind.TIME, "Pointer to its time; - for none");
        text(HostmonKind.MESSAGE, "Pointer to its message; - for none");
        text(HostmonKind.MILLIS, "Pointer to how many milliseconds it took; - for none");
        text(HostmonKind.METHOD, "Pointer to its method; - for none");
        text(HostmonKind.NEXT, "Pointer to the next part of the list, where it comes in parts");
        text(HostmonKind.NEXT_PARAMETER, "Parameter that carries the next part's cursor");
        text(HostmonKind.TOTAL, "Pointer to how many monitors there are");
        text(HostmonKind.TOKEN_HEADER, "Header that carries the token", "Authorization");
        put(TrustSetting.NAME, TrustSetting.schema());
    }

    private void meaning() {
        text(
                HostmonKind.STATUSES,
                "Further status texts, such as \"Erreichbar=UP; Keine Antwort=DOWN\"; UP, DOWN,"
                        + " WARNING, UNKNOWN, PAUSED, MAINTENANCE or IGNORE");
        choice(HostmonKind.UNKNOWN_IS_BAD, "Treat unknown as bad", yesOrNo(), "false");
        choice(HostmonKind.WARNING_IS_BAD, "Treat warning as bad", yesOrNo(), "false");
        choice(
                HostmonKind.SEVERITY,
                "Severity of what is down",
                List.of("critical", "warning", "info", "none"),
                "critical");
        text(HostmonKind.LATE_MINUTES, "How late a line may come, in minutes, 1 to 1440", "15");
        text(
                HostmonKind.SILENT_MINUTES,
                "Minutes without anything new after which the monitor itself is in doubt; 0 for"
                        + " never",
                "0");
    }

    private static List<String> yesOrNo() {
        return List.of("true", "false");
    }

    private void text(String setting, String title) {
        put(setting, Schemas.text(title));
    }

    private void text(String setting, String title, String usual) {
        put(setting, Schemas.usually(usual, Schemas.text(title)));
    }

    private void choice(String setting, String title, List<String> words, String usual) {
        put(setting, Schemas.usually(usual, Schemas.choice(title, words)));
    }

    private void put(String setting, Map<String, Object> schema) {
        List<String> modes =
                Arrays.stream(Mode.values())
                        .filter(mode -> HostmonKind.has(setting, mode))
                        .map(Mode::word)
                        .toList();
        properties.put(
                setting,
                modes.size() == Mode.values().length
                        ? schema
                        : Schemas.onlyWhen(HostmonKind.MODE, modes, schema));
    }
}
