package com.opscenter.drift.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftView;
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

/// What is otherwise than it was commanded or accepted.
@RestController
@RequestMapping("/api/v1/sources/drift")
@Needs("sources:read")
class DriftReadsEndpoint {

    private final Sights sights;
    private final DriftRows rows;

    DriftReadsEndpoint(Sights sights, DriftRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// The newest first; of people for whoever may read those. Sorted by `since`, `domain`,
    /// `target`, `wanted` or `observed`.
    @GetMapping
    ResponseEntity<Page<DriftView>> list(Caller caller, DriftFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), DriftRows.FEATURES);
        return sight.answer(
                rows.page(sight, listing, filter.condition().and(DriftRows.openTo(caller))));
    }

    @GetMapping("/{id}")
    ResponseEntity<DriftView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, DriftRows.FEATURES);
        DriftView drift =
                DriftId.parse(id)
                        .flatMap(what -> rows.one(sight.scope(null), what))
                        .filter(found -> DriftDomain.of(found.domain()).isOpenTo(caller))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("drift " + id)));
        return sight.answer(drift, drift.version());
    }
}
