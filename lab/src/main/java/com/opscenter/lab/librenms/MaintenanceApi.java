package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `maintenance_device` and `device_under_maintenance`: a second schedule is written when the same
/// is said twice, and a duration without a colon never ends.
final class MaintenanceApi {

    private static final Pattern HOURS_MINUTES = Pattern.compile("([0-9]{1,4}):([0-9]{1,2})");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Monitored world;

    MaintenanceApi(Monitored world) {
        this.world = world;
    }

    Answer read(MonitoredDevice device) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "ok");
        body.put("is_under_maintenance", world.maintenances().runs(device.id(), world.now()));
        return Answer.json(200, body);
    }

    /// @param deaf what is said to be done is not
    Answer begin(MonitoredDevice device, String written, boolean deaf) {
        JsonNode data = tree(written);
        if (data.isEmpty()) {
            return Envelope.error(
                    400, "No information has been provided to set this device into maintenance");
        }
        String duration = data.path("duration").asString("");
        if (duration.isEmpty()) {
            return Envelope.error(400, "Duration not provided");
        }
        Instant now = world.now();
        if (!deaf) {
            world.maintenances()
                    .add(
                            new Maintenances.Schedule(
                                    device.id(),
                                    now,
                                    end(now, duration),
                                    data.path("title").asString(device.sysName()),
                                    data.path("notes").asString("")));
        }
        return Envelope.done(
                201,
                "Device %s moved into maintenance mode for %sh"
                        .formatted(device.hostname(), duration));
    }

    private static @Nullable Instant end(Instant start, String duration) {
        Matcher clock = HOURS_MINUTES.matcher(duration);
        return clock.matches()
                ? start.plus(Duration.ofHours(Long.parseLong(clock.group(1))))
                        .plus(Duration.ofMinutes(Long.parseLong(clock.group(2))))
                : null;
    }

    private JsonNode tree(String written) {
        try {
            return json.readTree(written.isEmpty() ? "{}" : written);
        } catch (JacksonException malformed) {
            return json.createObjectNode();
        }
    }
}
