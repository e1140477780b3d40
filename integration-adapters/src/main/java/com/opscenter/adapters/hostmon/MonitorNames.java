package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What monitors are called. A status page of Uptime Kuma has them apart from how they stand
/// (`/api/status-page/<slug>` beside `/api/status-page/heartbeat/<slug>`), and seldom changes them.
final class MonitorNames {

    private static final String BEATS = "/api/status-page/heartbeat/";
    private static final String PAGE = "/api/status-page/";
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int LONGEST = 200;

    private final MonitorApi api;
    private Map<String, String> known = Map.of();
    private Instant next = Instant.MIN;

    MonitorNames(MonitorApi api) {
        this.api = api;
    }

    /// By id; none when they stand in the list itself.
    Map<String, String> at(Instant now) throws DeviceException {
        String path = api.settings().path();
        boolean apart =
                api.settings().json().preset() == Preset.UPTIME_KUMA && path.contains(BEATS);
        if (apart && !now.isBefore(next)) {
            String page = path.replace(BEATS, PAGE).split("\\?", 2)[0];
            known = names(api.get(page).json());
            next = now.plus(VALID);
        }
        return known;
    }

    private static Map<String, String> names(JsonNode page) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode group : page.path("publicGroupList")) {
            for (JsonNode monitor : group.path("monitorList")) {
                ApiRow row = new ApiRow(monitor);
                row.text("id", LONGEST)
                        .ifPresent(id ->
                                row.text("name", LONGEST).ifPresent(name -> names.put(id, name)));
            }
        }
        return Map.copyOf(names);
    }
}
