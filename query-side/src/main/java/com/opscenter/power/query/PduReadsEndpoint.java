package com.opscenter.power.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
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

@RestController
@RequestMapping("/api/v1/power/pdus")
@Needs("power:read")
class PduReadsEndpoint {

    private final Sights sights;
    private final PowerRows rows;

    PduReadsEndpoint(Sights sights, PowerRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// All PDUs, sorted by `id` or `name`.
    @GetMapping
    ResponseEntity<Page<PduView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), PowerQueries.FEATURES);
        return sight.answer(rows.pdus(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<PduView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        PduView pdu = find(sight, id);
        return sight.answer(pdu, pdu.version());
    }

    /// The outlets of one PDU, sorted by `number` or `name`.
    @GetMapping("/{id}/outlets")
    ResponseEntity<Page<OutletView>> outlets(
            Caller caller, @PathVariable("id") String id, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), PowerQueries.FEATURES);
        PduView pdu = find(sight, id);
        return sight.answer(rows.outlets(sight.orgId(), sight.moment(), listing, pdu.id()));
    }

    private PduView find(Sight sight, String id) {
        return rows.pdu(sight.orgId(), sight.moment(), id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("PDU " + id)));
    }
}
