package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.vocabulary.api.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a log is read, as a source's settings say.
///
/// @param severity of an alert about what is down; null for no alerts
/// @param history how far the first reading looks back
/// @param late how late a line may be written
record LogSettings(
        LogAddress address,
        LogLayout layout,
        LogTime time,
        StatusWords words,
        @Nullable Severity severity,
        Duration history,
        Duration late,
        String tls,
        String user,
        String password) {

    private static final String NONE = "-";
    private static final Set<String> CREDENTIALS = Set.of("username", "password");

    static LogSettings of(SourceDraft draft) throws DeviceException {
        Reader reader = new Reader(draft);
        Optional<LogSettings> settings = reader.settings();
        DeviceException.refuse(reader.errors);
        return settings.orElseThrow();
    }

    /// What the settings must look like before anything is tried.
    static List<FieldError> check(SourceDraft draft) {
        Reader reader = new Reader(draft);
        reader.settings();
        return List.copyOf(reader.errors);
    }

    @Override
    public String toString() {
        return address.toString();
    }

    /// Reads them one by one and keeps what is wrong.
    private static final class Reader {

        private final SourceDraft draft;
        private final Map<String, String> config;
        private final List<FieldError> errors = new ArrayList<>();

        Reader(SourceDraft draft) {
            this.draft = draft;
            this.config = draft.config();
        }

        Optional<LogSettings> settings() {
            errors.addAll(UnknownSettings.among("config", config.keySet(), HostmonKind.SETTINGS));
            errors.addAll(
                    UnknownSettings.among(
                            "credentials", draft.credentials().keySet(), CREDENTIALS));
            Optional<LogAddress> address = LogAddress.parse(draft.endpoint());
            if (address.isEmpty()) {
                wrong(
                        "endpoint",
                        "must be jdbc:postgresql://host/database, jdbc:mariadb://host/database or"
                                + " jdbc:sqlite:/path, without parameters");
            }
            String preset =
                    choice(
                            HostmonKind.PRESET,
                            HostmonKind.HOST_MONITOR,
                            Set.of(HostmonKind.HOST_MONITOR, HostmonKind.UPTIME_KUMA));
            boolean kuma = preset.equals(HostmonKind.UPTIME_KUMA);
            boolean file = address.filter(LogAddress.File.class::isInstance).isPresent();
            Optional<LogTime> time = time(kuma, file);
            Optional<StatusWords> words = words(kuma);
            LogLayout layout = layout(kuma);
            String severity =
                    choice(
                            HostmonKind.SEVERITY,
                            "critical",
                            Set.of("critical", "warning", "info", "none"));
            Duration history = Duration.ofDays(number(HostmonKind.BACKFILL_DAYS, 30, 0, 365));
            Duration late = Duration.ofMinutes(number(HostmonKind.LATE_MINUTES, 15, 1, 1440));
            String tls = choice(HostmonKind.TLS, "prefer", Set.of("prefer", "require", "disable"));
            credentials(file);
            return address.isEmpty() || time.isEmpty() || words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new LogSettings(
                                    address.get(),
                                    layout,
                                    time.get(),
                                    words.get(),
                                    severity.equals("none")
                                            ? null
                                            : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                                    history,
                                    late,
                                    tls,
                                    draft.credentials().getOrDefault("username", ""),
                                    draft.credentials().getOrDefault("password", "")));
        }

        private void credentials(boolean file) {
            for (String name : file ? List.<String>of() : List.of("username", "password")) {
                if (draft.credentials().getOrDefault(name, "").isBlank()) {
                    errors.add(new FieldError("credentials." + name, "required", "must be given"));
                }
            }
        }

        /// Uptime Kuma writes UTC: as text into SQLite, as a date and time into MariaDB.
        private Optional<LogTime> time(boolean kuma, boolean file) {
            String usual = file ? "yyyy-MM-dd HH:mm:ss" + (kuma ? ".SSS" : "") : "timestamp";
            String format = config.getOrDefault(HostmonKind.TIME_FORMAT, usual);
            Optional<ZoneId> zone = zone(kuma, format);
            if (zone.isEmpty()) {
                return Optional.empty();
            }
            Optional<LogTime> time = LogTime.of(format, zone.get());
            if (time.isEmpty()) {
                wrong(
                        "config." + HostmonKind.TIME_FORMAT,
                        "must be timestamp, timestamptz, epoch, epoch-millis or a pattern that puts"
                                + " the year first, such as yyyy-MM-dd HH:mm:ss");
            }
            return time;
        }

        private Optional<ZoneId> zone(boolean kuma, String format) {
            String written = config.get(HostmonKind.TIME_ZONE);
            if (written == null) {
                if (kuma || format.startsWith("epoch") || format.equals("timestamptz")) {
                    return Optional.of(ZoneOffset.UTC);
                }
                wrong("config." + HostmonKind.TIME_ZONE, "must be given for local times");
                return Optional.empty();
            }
            try {
                return Optional.of(ZoneId.of(written));
            } catch (DateTimeException _) {
                wrong(
                        "config." + HostmonKind.TIME_ZONE,
                        "must be a time zone such as UTC or Europe/Berlin");
                return Optional.empty();
            }
        }

        private Optional<StatusWords> words(boolean kuma) {
            StatusWords usual = kuma ? StatusWords.UPTIME_KUMA : StatusWords.HOST_MONITOR;
            Optional<StatusWords> all = usual.with(config.getOrDefault(HostmonKind.STATUSES, ""));
            if (all.isEmpty()) {
                wrong(
                        "config." + HostmonKind.STATUSES,
                        "must be written like \"No reply=DOWN; Alive=UP\"");
            }
            return all.map(words ->
                            isSet(HostmonKind.UNKNOWN_IS_BAD)
                                    ? words.taking(MonitorStatus.UNKNOWN, MonitorStatus.DOWN)
                                    : words)
                    .map(words ->
                            isSet(HostmonKind.WARNING_IS_BAD)
                                    ? words.taking(MonitorStatus.WARNING, MonitorStatus.DOWN)
                                    : words);
        }

        private LogLayout layout(boolean kuma) {
            LogLayout usual = kuma ? LogLayout.UPTIME_KUMA : LogLayout.HOST_MONITOR;
            if (kuma) {
                return usual;
            }
            return new LogLayout(
                    column(HostmonKind.TABLE, usual.from()),
                    null,
                    column(HostmonKind.TIME_COLUMN, usual.time()),
                    optional(HostmonKind.TARGET_COLUMN, usual.target()),
                    column(HostmonKind.NAME_COLUMN, usual.name()),
                    column(HostmonKind.STATUS_COLUMN, usual.status()),
                    optional(HostmonKind.REPLY_COLUMN, usual.reply()),
                    optional(HostmonKind.METHOD_COLUMN, usual.method()),
                    optional(HostmonKind.ID_COLUMN, usual.id()));
        }

        private @Nullable String optional(String setting, @Nullable String usual) {
            String written = config.get(setting);
            if (written == null) {
                return usual;
            }
            return written.equals(NONE) ? null : column(setting, written);
        }

        private String column(String setting, String usual) {
            String name = config.getOrDefault(setting, usual);
            if (!name.matches(LogLayout.IDENTIFIER)) {
                wrong("config." + setting, "must be a name of letters, digits and underscores");
            }
            return name;
        }

        private boolean isSet(String setting) {
            return choice(setting, "false", Set.of("true", "false")).equals("true");
        }

        private String choice(String setting, String usual, Set<String> words) {
            String word = config.getOrDefault(setting, usual);
            if (!words.contains(word)) {
                wrong("config." + setting, "must be one of " + words.stream().sorted().toList());
                return usual;
            }
            return word;
        }

        private long number(String setting, int usual, int least, int most) {
            String written = config.getOrDefault(setting, Integer.toString(usual));
            if (!written.matches("[0-9]{1,4}")
                    || Integer.parseInt(written) < least
                    || Integer.parseInt(written) > most) {
                wrong("config." + setting, "must be %d to %d".formatted(least, most));
                return usual;
            }
            return Integer.parseInt(written);
        }

        private void wrong(String field, String why) {
            errors.add(new FieldError(field, "format", why));
        }
    }
}
