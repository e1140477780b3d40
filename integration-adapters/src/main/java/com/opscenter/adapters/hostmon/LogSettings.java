package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a log is read, as a source's settings say.
///
/// @param history how far the first reading looks back
record LogSettings(
        LogAddress address,
        LogLayout layout,
        LogTime time,
        SettingsReader.Common common,
        Duration history,
        String tls,
        String user,
        String password) {

    private static final String NONE = "-";
    private static final Set<String> CREDENTIALS = Set.of("username", "password");

    static LogSettings of(SourceDraft draft) throws DeviceException {
        Reader reader = new Reader(draft);
        Optional<LogSettings> settings = reader.settings();
        DeviceException.refuse(reader.all.errors());
        return settings.orElseThrow();
    }

    StatusWords words() {
        return common.words();
    }

    /// What the settings must look like before anything is tried.
    static List<FieldError> check(SourceDraft draft) {
        Reader reader = new Reader(draft);
        reader.settings();
        return reader.all.errors();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private static final class Reader {

        private final SourceDraft draft;
        private final SettingsReader all;

        Reader(SourceDraft draft) {
            this.draft = draft;
            this.all = new SettingsReader(draft, Mode.LOG);
        }

        Optional<LogSettings> settings() {
            all.knows(CREDENTIALS);
            Optional<LogAddress> address = LogAddress.parse(draft.endpoint());
            if (address.isEmpty()) {
                all.wrong(
                        "endpoint",
                        "must be jdbc:postgresql://host/database, jdbc:mariadb://host/database or"
                                + " jdbc:sqlite:/path, without parameters; any other needs"
                                + " config.mode http-json or push");
            }
            String preset =
                    all.choice(
                            HostmonKind.PRESET,
                            HostmonKind.HOST_MONITOR,
                            Set.of(HostmonKind.HOST_MONITOR, HostmonKind.UPTIME_KUMA));
            boolean kuma = preset.equals(HostmonKind.UPTIME_KUMA);
            boolean file = address.filter(LogAddress.File.class::isInstance).isPresent();
            Optional<LogTime> time = time(kuma, file);
            Optional<SettingsReader.Common> common =
                    all.common(kuma ? StatusWords.UPTIME_KUMA : StatusWords.HOST_MONITOR);
            LogLayout layout = layout(kuma);
            Duration history = Duration.ofDays(all.number(HostmonKind.BACKFILL_DAYS, 30, 0, 365));
            String tls =
                    all.choice(HostmonKind.TLS, "prefer", Set.of("prefer", "require", "disable"));
            credentials(file);
            return address.isEmpty() || time.isEmpty() || common.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new LogSettings(
                                    address.get(),
                                    layout,
                                    time.get(),
                                    common.get(),
                                    history,
                                    tls,
                                    all.credential("username"),
                                    all.credential("password")));
        }

        private void credentials(boolean file) {
            for (String name : file ? List.<String>of() : List.of("username", "password")) {
                if (all.credential(name).isBlank()) {
                    all.missing("credentials." + name, "must be given");
                }
            }
        }

        /// Uptime Kuma writes UTC: as text into SQLite, as a date and time into MariaDB.
        private Optional<LogTime> time(boolean kuma, boolean file) {
            String usual = file ? "yyyy-MM-dd HH:mm:ss" + (kuma ? ".SSS" : "") : "timestamp";
            String format = all.text(HostmonKind.TIME_FORMAT, usual);
            Optional<ZoneId> zone = zone(kuma, format);
            if (zone.isEmpty()) {
                return Optional.empty();
            }
            Optional<LogTime> time = LogTime.of(format, zone.get());
            if (time.isEmpty()) {
                all.wrong(
                        "config." + HostmonKind.TIME_FORMAT,
                        "must be timestamp, timestamptz, epoch, epoch-millis or a pattern that puts"
                                + " the year first, such as yyyy-MM-dd HH:mm:ss");
            }
            return time;
        }

        private Optional<ZoneId> zone(boolean kuma, String format) {
            boolean absolute = format.startsWith("epoch") || format.equals("timestamptz");
            if (!kuma && !absolute && !all.isGiven(HostmonKind.TIME_ZONE)) {
                all.wrong("config." + HostmonKind.TIME_ZONE, "must be given for local times");
            }
            return all.zone(kuma || absolute ? ZoneOffset.UTC : null);
        }

        private LogLayout layout(boolean kuma) {
            if (kuma) {
                return LogLayout.UPTIME_KUMA;
            }
            LogLayout usual = LogLayout.HOST_MONITOR;
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
            if (!all.isGiven(setting)) {
                return usual;
            }
            String written = all.text(setting, "");
            return written.equals(NONE) ? null : column(setting, written);
        }

        private String column(String setting, String usual) {
            String name = all.text(setting, usual);
            if (!name.matches(LogLayout.IDENTIFIER)) {
                all.wrong("config." + setting, "must be a name of letters, digits and underscores");
            }
            return name;
        }
    }
}
