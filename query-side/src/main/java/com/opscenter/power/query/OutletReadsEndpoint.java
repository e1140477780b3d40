package com.opscenter.power.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An outlet's id is `pdu-1:9`, or its push key's form `pdu-1/9`, encoded in the path.
@RestController
@RequestMapping("/api/v1/power/outlets/{id}")
@Needs("power:read")
class OutletReadsEndpoint {

    private final Sights sights;
    private final PowerRows rows;

    OutletReadsEndpoint(Sights sights, PowerRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    @GetMapping
    ResponseEntity<OutletView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        OutletView outlet = find(sight, id);
        return sight.answer(outlet, outlet.version());
    }

    /// What goes down with the outlet.
    @GetMapping("/impact")
    ResponseEntity<Impact> impact(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, PowerQueries.FEATURES);
        return sight.answer(Impacts.of(find(sight, id)));
    }

    private OutletView find(Sight sight, String id) {
        return parse(id)
                .flatMap(outlet -> rows.outlet(sight.orgId(), sight.moment(), outlet.key()))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("outlet " + id)));
    }

    static Optional<OutletId> parse(String id) {
        try {
            return Optional.of(OutletId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
