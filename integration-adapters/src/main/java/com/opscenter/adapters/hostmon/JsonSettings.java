package com.opscenter.adapters.hostmon;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/// How JSON is read, fetched or sent.
record JsonSettings(Preset preset, JsonMapping mapping, SettingsReader.Common common) {

    private static final String NONE = "-";
    private static final String ISO = "iso";

    /// Reads them and leaves what is wrong with the reader.
    static Optional<JsonSettings> read(SettingsReader all, Mode mode) {
        Preset preset =
                Preset.named(
                        all.choice(
                                HostmonKind.PRESET,
                                HostmonKind.HOST_MONITOR,
                                Set.copyOf(Preset.all())));
        Map<String, JsonPointer> pointers = pointers(all, preset, mode);
        JsonTime time = time(all, preset);
        return all.common(preset.words())
                .map(common ->
                        new JsonSettings(
                                preset, new JsonMapping(pointers, time, common.words()), common));
    }

    private static Map<String, JsonPointer> pointers(SettingsReader all, Preset preset, Mode mode) {
        Map<String, String> written = new HashMap<>(preset.pointers(mode));
        Set<String> settings = new HashSet<>(HostmonKind.POINTERS);
        settings.stream()
                .filter(all::isGiven)
                .forEach(setting -> written.put(setting, all.text(setting, "")));
        written.values().removeIf(NONE::equals);
        List<String> wrong = new ArrayList<>();
        Map<String, JsonPointer> pointers = JsonMapping.parse(written, wrong);
        wrong.forEach(setting ->
                all.wrong(
                        "config." + setting,
                        "must be a JSON pointer such as /data/status, or - for none"));
        if (!written.containsKey(HostmonKind.STATUS)) {
            all.missing("config." + HostmonKind.STATUS, "must be given");
        }
        return pointers;
    }

    /// Uptime Kuma writes UTC.
    private static JsonTime time(SettingsReader all, Preset preset) {
        String format = all.text(HostmonKind.TIME_FORMAT, ISO);
        @Nullable DateTimeFormatter pattern = null;
        if (!Set.of(ISO, "epoch", "epoch-millis").contains(format)) {
            pattern = JsonTime.pattern(format).orElse(null);
            if (pattern == null) {
                all.wrong(
                        "config." + HostmonKind.TIME_FORMAT,
                        "must be iso, epoch, epoch-millis or a pattern of date and time, such as"
                                + " dd.MM.yyyy HH:mm:ss");
            }
        }
        boolean local =
                pattern != null
                        || (preset == Preset.HOST_MONITOR && !all.isGiven(HostmonKind.TIME_FORMAT));
        if (local && !all.isGiven(HostmonKind.TIME_ZONE)) {
            all.missing("config." + HostmonKind.TIME_ZONE, "must be given for local times");
        }
        ZoneId usual = preset == Preset.UPTIME_KUMA ? ZoneOffset.UTC : null;
        return new JsonTime(pattern, all.zone(usual).orElse(null));
    }
}
