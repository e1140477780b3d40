package com.opscenter.uptime.query;

import com.opscenter.readings.Surroundings;
import com.opscenter.telemetry.api.Unit;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorState;
import com.opscenter.uptime.api.SensorView;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes views of the sensors of a monitor.
@Component
class Sensors {

    /// What was measured longer ago does not tell how a sensor stands now.
    private static final Duration STALE = Duration.ofMinutes(15);

    private final Surroundings surroundings;

    Sensors(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// By kind, then by name.
    List<SensorView> of(String orgId, Moment moment, Row<MonitorRow> row) {
        MonitorRow monitor = row.value();
        MonitorId id = new MonitorId(monitor.id());
        List<String> keys = monitor.sensors().stream().map(sensor -> sensor.key(id)).toList();
        Surroundings.Found found = surroundings.of(orgId, moment, keys, Set.of(monitor.source()));
        Map<String, Instant> measured = surroundings.measured(orgId, moment, keys);
        Instant limit = found.now().minus(STALE);
        boolean reached = found.status(monitor.source()).equals("UP") && isReached(monitor);
        return monitor.sensors().stream()
                .sorted(Comparator.comparing(Sensor::kind).thenComparing(Sensor::name))
                .map(sensor -> {
                    String key = sensor.key(id);
                    boolean known = reached && !isBefore(measured.get(key), limit);
                    return view(id, sensor, value(found, key, sensor), known);
                })
                .toList();
    }

    private static boolean isBefore(@Nullable Instant measured, Instant limit) {
        return measured != null && measured.isBefore(limit);
    }

    private static boolean isReached(MonitorRow monitor) {
        MonitorRow.Latest latest = monitor.latest();
        return latest == null || latest.edge().status() != MonitorStatus.DOWN;
    }

    private static @Nullable Long value(Surroundings.Found found, String key, Sensor sensor) {
        return found.value(key, sensor.kind().reading());
    }

    private static SensorView view(
            MonitorId monitor, Sensor sensor, @Nullable Long value, boolean known) {
        Unit unit = sensor.kind().unit();
        return new SensorView(
                sensor.key(monitor),
                sensor.id(),
                monitor.value(),
                sensor.kind().word(),
                sensor.name(),
                unit.word(),
                unit.symbol(),
                unit.per(),
                value,
                known ? sensor.state(value) : SensorState.UNKNOWN,
                sensor.low(),
                sensor.lowWarning(),
                sensor.highWarning(),
                sensor.high());
    }
}
