package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.UnknownSettings;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.vocabulary.api.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads settings one by one and keeps what is wrong.
final class SettingsReader {

    private static final int LONGEST_SILENCE = 9999;

    private final SourceDraft draft;
    private final Map<String, String> config;
    private final List<FieldError> errors = new ArrayList<>();

    /// @param mode the settings are for
    SettingsReader(SourceDraft draft, Mode mode) {
        this.draft = draft;
        this.config = draft.config();
        errors.addAll(
                UnknownSettings.among(
                        "config", config.keySet(), setting -> HostmonKind.has(setting, mode)));
        String named = config.get(HostmonKind.MODE);
        if (named != null && Mode.named(named).isEmpty()) {
            wrong("config." + HostmonKind.MODE, "must be one of " + Mode.words());
        }
    }

    /// What every mode has.
    ///
    /// @param severity of an alert about what is down; null for no alerts
    /// @param silence after which a monitor that tells nothing counts as silent; null for never
    record Common(
            StatusWords words,
            @Nullable Severity severity,
            Duration late,
            @Nullable Duration silence) {}

    /// Empty when the table of status words cannot be read.
    Optional<Common> common(StatusWords usual) {
        String severity =
                choice(
                        HostmonKind.SEVERITY,
                        "critical",
                        Set.of("critical", "warning", "info", "none"));
        Duration late = Duration.ofMinutes(number(HostmonKind.LATE_MINUTES, 15, 1, 1440));
        long silence = number(HostmonKind.SILENT_MINUTES, 0, 0, LONGEST_SILENCE);
        return words(usual)
                .map(words ->
                        new Common(
                                words,
                                severity.equals("none")
                                        ? null
                                        : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                                late,
                                silence == 0 ? null : Duration.ofMinutes(silence)));
    }

    private Optional<StatusWords> words(StatusWords usual) {
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

    /// The zone of local times.
    ///
    /// @param usual when none is given
    Optional<ZoneId> zone(@Nullable ZoneId usual) {
        String written = config.get(HostmonKind.TIME_ZONE);
        if (written == null) {
            return Optional.ofNullable(usual);
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

    boolean isGiven(String setting) {
        return config.containsKey(setting);
    }

    String text(String setting, String usual) {
        return config.getOrDefault(setting, usual);
    }

    String credential(String name) {
        return draft.credentials().getOrDefault(name, "");
    }

    void knows(Set<String> credentials) {
        errors.addAll(
                UnknownSettings.among("credentials", draft.credentials().keySet(), credentials));
    }

    private boolean isSet(String setting) {
        return choice(setting, "false", Set.of("true", "false")).equals("true");
    }

    String choice(String setting, String usual, Set<String> words) {
        String word = config.getOrDefault(setting, usual);
        if (!words.contains(word)) {
            wrong("config." + setting, "must be one of " + words.stream().sorted().toList());
            return usual;
        }
        return word;
    }

    long number(String setting, int usual, int least, int most) {
        String written = config.getOrDefault(setting, Integer.toString(usual));
        if (!written.matches("[0-9]{1,4}")
                || Integer.parseInt(written) < least
                || Integer.parseInt(written) > most) {
            wrong("config." + setting, "must be %d to %d".formatted(least, most));
            return usual;
        }
        return Integer.parseInt(written);
    }

    void wrong(String field, String why) {
        errors.add(new FieldError(field, "format", why));
    }

    void missing(String field, String why) {
        errors.add(new FieldError(field, "required", why));
    }

    void add(List<FieldError> more) {
        errors.addAll(more);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
