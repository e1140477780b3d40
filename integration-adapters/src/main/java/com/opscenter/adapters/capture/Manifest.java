package com.opscenter.adapters.capture;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.support.Reading;
import com.opscenter.sources.api.SourceCommand.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a capture is of. The names of source and site say nothing of a fault and are left out.
record Manifest(String version, Settings settings, Instant started) {

    private static final int FORMAT = 1;

    /// `https://user@nas:8443/x`, `nas:8443`, `nas`.
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:[A-Za-z][A-Za-z0-9+.:-]*://)?(?:[^\\s/@]++@)?([A-Za-z0-9][A-Za-z0-9._-]*+)"
                            + "(?::\\d++)?+(?:[/?].*)?+");

    private static final Pattern OF_HOST =
            Pattern.compile("(?i).*(?:host|hostname|server|domain|address|url)");

    /// What else has dots, such as a table, may look like it, too: its last part is no domain.
    private static final Pattern WITH_DOMAIN =
            Pattern.compile("[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)*\\.[A-Za-z]{2,}+");

    /// Names where the system is by what was set.
    void gather(Pseudonyms pseudonyms) {
        pseudonyms.leave(settings.kind());
        hosts(settings.endpoint()).forEach(pseudonyms::home);
        settings.config()
                .forEach((setting, value) -> {
                    if (OF_HOST.matcher(setting).matches() || value.contains("://")) {
                        hosts(value).forEach(pseudonyms::home);
                    } else if (WITH_DOMAIN.matcher(value).matches()) {
                        pseudonyms.name(Pseudonyms.HOST, value);
                    }
                });
    }

    private static Stream<String> hosts(String places) {
        return Stream.of(places.split("[,\\s]+", -1))
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(place -> place.group(1));
    }

    /// @param outcome null for a poll that was still under way
    Map<String, Object> of(@Nullable PollOutcome outcome, boolean substituted, Instant ended) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("opsCenter", version);
        all.put("kind", settings.kind());
        all.put("taken", started.toString());
        all.put("ms", Duration.between(started, ended).toMillis());
        all.put("substituted", substituted);
        all.put("poll", poll(outcome));
        all.put("settings", withoutNames());
        return all;
    }

    private Map<String, Object> poll(@Nullable PollOutcome outcome) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ended", outcome != null);
        all.put("read", outcome != null && outcome.read());
        if (outcome != null && outcome.detail() != null) {
            all.put("failure", outcome.detail());
        }
        Reading reading = outcome == null ? null : outcome.reading();
        if (reading != null) {
            all.put("capabilities", new TreeSet<>(reading.capabilities()));
            all.put("devices", reading.devices());
            all.put("observations", reading.observations().size());
            all.put("samples", reading.samples().size());
            all.put("lines", reading.lines().size());
            all.put("remarks", reading.remarks());
        }
        return all;
    }

    private Map<String, Object> withoutNames() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("endpoint", settings.endpoint());
        all.put("config", new TreeMap<>(settings.config()));
        all.put("intervals", settings.intervals());
        return all;
    }
}
