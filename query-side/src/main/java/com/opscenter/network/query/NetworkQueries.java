package com.opscenter.network.query;

import com.opscenter.network.api.FindPort;
import com.opscenter.network.api.FindSwitch;
import com.opscenter.network.api.ListPorts;
import com.opscenter.network.api.ListSwitches;
import com.opscenter.network.api.ListWans;
import com.opscenter.network.api.PortView;
import com.opscenter.network.api.SwitchView;
import com.opscenter.network.api.WanView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class NetworkQueries {

    static final Set<String> FEATURES = Set.of("network", "sources");

    private final SwitchRows switches;
    private final PortRows ports;
    private final WanRows wans;
    private final Sights sights;

    NetworkQueries(SwitchRows switches, PortRows ports, WanRows wans, Sights sights) {
        this.switches = switches;
        this.ports = ports;
        this.wans = wans;
        this.sights = sights;
    }

    @QueryHandler
    Optional<SwitchView> on(FindSwitch query) {
        sights.await(FEATURES, query.after());
        return switches.owner(query.id().key())
                .flatMap(orgId -> switches.one(orgId, Moment.NOW, query.id().value()));
    }

    @QueryHandler
    List<SwitchView> on(ListSwitches query) {
        sights.await(FEATURES, query.after());
        return switches.of(query.source());
    }

    @QueryHandler
    Optional<PortView> on(FindPort query) {
        sights.await(FEATURES, query.after());
        String key = query.port().key();
        return ports.owner(key).flatMap(orgId -> ports.one(orgId, Moment.NOW, key));
    }

    @QueryHandler
    List<PortView> on(ListPorts query) {
        sights.await(FEATURES, query.after());
        return switches.owner(query.id().key())
                .map(orgId -> ports.of(orgId, Moment.NOW, query.id().value()))
                .orElse(List.of());
    }

    @QueryHandler
    List<WanView> on(ListWans query) {
        sights.await(FEATURES, query.after());
        return wans.of(query.source());
    }
}
