package com.opscenter.network.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.network.api.NeighborView;
import com.opscenter.network.api.PortView;
import com.opscenter.network.api.SwitchView;
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
@RequestMapping("/api/v1/network/switches")
@Needs("network:read")
class SwitchReadsEndpoint {

    private final Sights sights;
    private final SwitchRows switches;
    private final PortRows ports;

    SwitchReadsEndpoint(Sights sights, SwitchRows switches, PortRows ports) {
        this.sights = sights;
        this.switches = switches;
        this.ports = ports;
    }

    /// All switches, sorted by `id` or `name`.
    @GetMapping
    ResponseEntity<Page<SwitchView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), NetworkQueries.FEATURES);
        return sight.answer(switches.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<SwitchView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        SwitchView found = find(sight, id);
        return sight.answer(found, found.version());
    }

    /// Every interface the switch reports, physical ones first; sorted by `number` or `name`.
    @GetMapping("/{id}/ports")
    ResponseEntity<Page<PortView>> ports(
            Caller caller, @PathVariable("id") String id, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), NetworkQueries.FEATURES);
        SwitchView found = find(sight, id);
        return sight.answer(ports.page(sight.orgId(), sight.moment(), listing, found.id()));
    }

    /// What is heard behind its ports, by LLDP or the like.
    @GetMapping("/{id}/neighbors")
    ResponseEntity<Page<NeighborView>> neighbors(
            Caller caller, @PathVariable("id") String id, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), NetworkQueries.FEATURES);
        SwitchView found = find(sight, id);
        return sight.answer(ports.neighbors(sight.orgId(), sight.moment(), listing, found.id()));
    }

    private SwitchView find(Sight sight, String id) {
        return switches.one(sight.orgId(), sight.moment(), id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("switch " + id)));
    }
}
