package com.opscenter.threats.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What intrusion prevention and firewalls saw. Equal events of one UTC day are one entry.
@RestController
@RequestMapping("/api/v1/security/events")
@Needs("security:read")
class ThreatReadsEndpoint {

    private final Sights sights;
    private final ThreatRows rows;

    ThreatReadsEndpoint(Sights sights, ThreatRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// The newest first.
    @GetMapping
    ResponseEntity<Page<ThreatView>> list(Caller caller, ThreatFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), ThreatQueries.FEATURES);
        return sight.answer(rows.page(sight.orgId(), sight.moment(), listing, filter.condition()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ThreatDetail> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, ThreatQueries.FEATURES);
        Row<ThreatRow> row =
                rows.row(sight.orgId(), sight.moment(), ThreatId.KEYS + id)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("security event " + id)));
        return sight.answer(
                new ThreatDetail(
                        rows.view(sight.orgId(), sight.moment(), row),
                        RawJson.of(row.value().raw()),
                        row.value().rule()),
                row.version());
    }
}
