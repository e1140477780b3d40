package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.telemetry.api.Metric;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorView;
import com.opscenter.uptime.api.UptimeMetrics;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the sensors of a watched device measure, and how that stands to their limits.
@RestController
@RequestMapping("/api/v1/uptime/monitors/{id}/sensors")
@Needs("network:read")
class SensorReadsEndpoint {

    record SensorList(List<SensorView> items) {}

    private final Sights sights;
    private final MonitorRows rows;
    private final Sensors sensors;
    private final Courses courses;

    SensorReadsEndpoint(Sights sights, MonitorRows rows, Sensors sensors, Courses courses) {
        this.sights = sights;
        this.rows = rows;
        this.sensors = sensors;
        this.courses = courses;
    }

    /// All of them, by kind and name.
    @GetMapping
    ResponseEntity<SensorList> list(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        return sight.answer(
                new SensorList(sensors.of(sight.orgId(), sight.moment(), find(sight, id))));
    }

    /// The course of what one of them measures; its metric is its kind.
    @GetMapping("/{sensor}/readings")
    ResponseEntity<Series> readings(
            Caller caller,
            @PathVariable("id") String id,
            @PathVariable("sensor") String sensor,
            Range range,
            When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        Row<MonitorRow> row = find(sight, id);
        Sensor found =
                row.value().sensors().stream()
                        .filter(one -> one.id().equals(sensor))
                        .findFirst()
                        .orElseThrow(() ->
                                new RefusedException(
                                        Refusal.notFound("sensor " + sensor + " of " + id)));
        List<Metric> metrics =
                UptimeMetrics.OF_SENSOR.stream()
                        .filter(metric -> metric.word().equals(found.kind().word()))
                        .toList();
        String key = found.key(new MonitorId(row.value().id()));
        return sight.answer(courses.of(sight, key, range, metrics, (_, _) -> List.of()));
    }

    private Row<MonitorRow> find(Sight sight, String id) {
        return rows.row(sight.orgId(), sight.moment(), MonitorReadsEndpoint.key(id))
                .orElseThrow(() -> MonitorReadsEndpoint.missing(id));
    }
}
