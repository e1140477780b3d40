package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is wrong, and what was.
@RestController
@RequestMapping("/api/v1/alerts")
@Needs("alerts:read")
class AlertReadsEndpoint {

    private final Sights sights;
    private final AlertRows rows;
    private final Timelines timelines;

    AlertReadsEndpoint(Sights sights, AlertRows rows, Timelines timelines) {
        this.sights = sights;
        this.rows = rows;
        this.timelines = timelines;
    }

    /// Sorted by `-priority`, the most urgent and of those the newest first, by `lastSeen` or by
    /// `ackAge`, where those nobody knows of come first.
    @GetMapping
    ResponseEntity<Page<AlertView>> list(Caller caller, AlertFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), AlertQueries.FEATURES);
        return sight.answer(rows.page(sight.orgId(), sight.moment(), listing, filter.condition()));
    }

    @GetMapping("/{id}")
    ResponseEntity<AlertView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, AlertQueries.FEATURES);
        AlertView alert = find(sight, id);
        return sight.answer(alert, alert.version());
    }

    /// Everything that happened to one alert, the oldest first.
    @GetMapping("/{id}/timeline")
    ResponseEntity<Timeline> timeline(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, AlertQueries.FEATURES);
        AlertView alert = find(sight, id);
        return sight.answer(timelines.of(new AlertId(alert.id()), sight.position()));
    }

    private AlertView find(Sight sight, String written) {
        try {
            return rows.one(sight.orgId(), sight.moment(), AlertId.parse(written).key())
                    .orElseThrow(() -> missing(written));
        } catch (IllegalArgumentException _) {
            throw missing(written);
        }
    }

    private static RefusedException missing(String written) {
        return new RefusedException(Refusal.notFound("alert " + written));
    }
}
