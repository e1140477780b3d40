package com.opscenter.power.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.PowerMetrics;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.telemetry.api.Metric;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
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

    private final Sights sights;
    private final PowerRows rows;
    private final Courses courses;

    ReadingsEndpoint(Sights sights, PowerRows rows, Courses courses) {
        this.sights = sights;
        this.rows = rows;
        this.courses = courses;
    }

    @GetMapping("/pdus/{id}/readings")
    ResponseEntity<Series> ofPdu(
            Caller caller, @PathVariable("id") String id, Range range, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        String key =
                rows.pdu(sight.orgId(), sight.moment(), id)
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("PDU " + id)))
                        .key();
        return sight.answer(series(sight, key, range, PowerMetrics.OF_PDU));
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
        return sight.answer(series(sight, key, range, PowerMetrics.OF_OUTLET));
    }

    private Series series(Sight sight, String key, Range range, List<Metric> metrics) {
        return courses.of(
                sight,
                key,
                range,
                metrics,
                (from, to) -> rows.changes(sight.orgId(), key, from, to));
    }
}
