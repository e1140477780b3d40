package com.opscenter.adapters.hostmon;

import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.MAINTENANCE;
import static com.opscenter.uptime.api.MonitorStatus.PAUSED;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.api.MonitorStatus.WARNING;

import com.opscenter.uptime.api.MonitorStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the status texts of a monitor mean. An unknown text is an unknown status, never a guess;
/// its words are kept.
///
/// @param meanings by text in lower case; texts of something that is under way mean nothing
record StatusWords(Map<String, Optional<MonitorStatus>> meanings) {

    private static final String NOTHING = "ignore";

    /// Statuses of KS-Soft HostMonitor and what its "simple status" makes of them.
    static final StatusWords HOST_MONITOR =
            new StatusWords(
                    Map.ofEntries(
                            Map.entry("host is alive", Optional.of(UP)),
                            Map.entry("ok", Optional.of(UP)),
                            Map.entry("normal", Optional.of(UP)),
                            Map.entry("no answer", Optional.of(DOWN)),
                            Map.entry("bad", Optional.of(DOWN)),
                            Map.entry("bad contents", Optional.of(DOWN)),
                            Map.entry("unknown", Optional.of(UNKNOWN)),
                            Map.entry("unknown host", Optional.of(UNKNOWN)),
                            Map.entry("warning", Optional.of(WARNING)),
                            Map.entry("not tested", Optional.empty()),
                            Map.entry("checking", Optional.empty()),
                            Map.entry("resolving", Optional.empty()),
                            Map.entry("disabled", Optional.of(PAUSED)),
                            Map.entry("paused", Optional.of(PAUSED)),
                            Map.entry("wait for master", Optional.of(PAUSED)),
                            Map.entry("out of schedule", Optional.of(PAUSED))));

    /// `heartbeat.status` of Uptime Kuma (`src/util.ts`); 2 is pending.
    static final StatusWords UPTIME_KUMA =
            new StatusWords(
                    Map.of(
                            "0", Optional.of(DOWN),
                            "1", Optional.of(UP),
                            "2", Optional.empty(),
                            "3", Optional.of(MAINTENANCE)));

    /// What most who write JSON themselves mean.
    static final StatusWords COMMON =
            new StatusWords(
                    Map.ofEntries(
                            Map.entry("up", Optional.of(UP)),
                            Map.entry("ok", Optional.of(UP)),
                            Map.entry("online", Optional.of(UP)),
                            Map.entry("true", Optional.of(UP)),
                            Map.entry("1", Optional.of(UP)),
                            Map.entry("down", Optional.of(DOWN)),
                            Map.entry("offline", Optional.of(DOWN)),
                            Map.entry("critical", Optional.of(DOWN)),
                            Map.entry("false", Optional.of(DOWN)),
                            Map.entry("0", Optional.of(DOWN)),
                            Map.entry("warning", Optional.of(WARNING)),
                            Map.entry("unknown", Optional.of(UNKNOWN)),
                            Map.entry("pending", Optional.empty()),
                            Map.entry("paused", Optional.of(PAUSED)),
                            Map.entry("maintenance", Optional.of(MAINTENANCE))));

    /// Adds `text=UP; other text=DOWN`; empty when it is not written so.
    Optional<StatusWords> with(String written) {
        Map<String, Optional<MonitorStatus>> all = new HashMap<>(meanings);
        for (String pair : written.split(";", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.lastIndexOf('=');
            String word = equals < 1 ? "" : pair.substring(equals + 1).strip();
            Optional<Optional<MonitorStatus>> meaning = meaning(word);
            if (meaning.isEmpty()) {
                return Optional.empty();
            }
            all.put(key(pair.substring(0, equals)), meaning.get());
        }
        return Optional.of(new StatusWords(Map.copyOf(all)));
    }

    /// Takes one status for another, such as warnings for failures.
    StatusWords taking(MonitorStatus status, MonitorStatus instead) {
        Map<String, Optional<MonitorStatus>> all = new HashMap<>(meanings);
        all.replaceAll((_, meaning) -> meaning.map(one -> one == status ? instead : one));
        return new StatusWords(Map.copyOf(all));
    }

    /// Empty for what changes nothing.
    Optional<MonitorStatus> of(String text) {
        return meanings.getOrDefault(key(text), Optional.of(UNKNOWN));
    }

    private static Optional<Optional<MonitorStatus>> meaning(String word) {
        if (word.equalsIgnoreCase(NOTHING)) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(MonitorStatus.valueOf(word.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
