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
import org.jspecify.annotations.Nullable;

/// What a capture is of. The names of source and site say nothing of a fault and are left out.
record Manifest(String version, Settings settings, Instant started) {

    private static final int FORMAT = 1;

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
