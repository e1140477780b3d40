package com.opscenter.power.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.power.api.OutletId;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The course of readings.
@RestController
@RequestMapping("/api/v1/power")
@Needs("power:read")
class ReadingsEndpoint {

    private static final Map<String, String> OF_PDU =
            Map.of(
                    "current", "currentDeciamps",
                    "power", "powerMilliwatts",
                    "voltage", "phase.1.voltageDecivolts",
                    "energy", "energyWattHours");

    private static final Map<String, String> OF_OUTLET =
            Map.of("current", "currentDeciamps", "power", "powerMilliwatts");

    private static final Map<String, String> UNITS =
            Map.of(
                    "current", "deciamps",
                    "power", "milliwatts",
                    "voltage", "decivolts",
                    "energy", "wattHours");

    private final Sights sights;
    private final PowerRows rows;
    private final Readings readings;
    private final Clock clock;

    ReadingsEndpoint(Sights sights, PowerRows rows, Readings readings, Clock clock) {
        this.sights = sights;
        this.rows = rows;
        this.readings = readings;
        this.clock = clock;
    }

    /// @param metric `current` (the default), `power`, `voltage` or `energy`
    /// @param from RFC 3339, an hour before `to` by default
    /// @param to RFC 3339, now by default
    /// @param step `auto` (the default), `30s`, `5m`, `1h` or `1d`
    record Range(
            @Nullable String metric,
            @Nullable String from,
            @Nullable String to,
            @Nullable String step) {}

    @GetMapping("/pdus/{id}/readings")
    ResponseEntity<Series> ofPdu(
            Caller caller, @PathVariable("id") String id, Range range, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        String key =
                rows.pdu(sight.orgId(), sight.moment(), id)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("PDU " + id)))
                        .key();
        return sight.answer(series(sight, key, range, OF_PDU));
    }

    @GetMapping("/outlets/{id}/readings")
    ResponseEntity<Series> ofOutlet(
            Caller caller, @PathVariable("id") String id, Range range, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        String key =
                OutletReadsEndpoint.parse(id)
                        .map(OutletId::key)
                        .flatMap(found -> rows.outlet(sight.orgId(), sight.moment(), found))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("outlet " + id)))
                        .key();
        return sight.answer(series(sight, key, range, OF_OUTLET));
    }

    private Series series(Sight sight, String key, Range range, Map<String, String> metrics) {
        String metric = range.metric() == null ? "current" : range.metric();
        String member = metrics.get(metric);
        if (member == null) {
            throw Series.refused("metric", "must be one of " + metrics.keySet());
        }
        Instant end = sight.moment().instant() == null ? clock.instant() : sight.moment().instant();
        Instant to = instant("to", range.to(), end);
        Instant from = instant("from", range.from(), to.minus(Duration.ofHours(1)));
        Duration step = Series.step(range.step() == null ? "auto" : range.step(), from, to);
        return new Series(
                metric,
                UNITS.getOrDefault(metric, ""),
                step.toSeconds(),
                from,
                to,
                "raw",
                readings.series(sight.orgId(), key, member, from, to, step).stream()
                        .map(Series::point)
                        .toList(),
                rows.changes(sight.orgId(), key, from, to));
    }

    private static Instant instant(String name, @Nullable String written, Instant usual) {
        if (written == null) {
            return usual;
        }
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw Series.refused(name, "must be an RFC 3339 instant");
        }
    }
}
