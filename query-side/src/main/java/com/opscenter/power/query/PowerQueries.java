package com.opscenter.power.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.power.api.FindImpact;
import com.opscenter.power.api.FindOutlet;
import com.opscenter.power.api.FindPdu;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.ListOutlets;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class PowerQueries {

    static final Set<String> FEATURES = Set.of("power", "sources");

    private final PowerRows rows;
    private final Sights sights;

    PowerQueries(PowerRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<OutletView> on(FindOutlet query) {
        sights.await(FEATURES, query.after());
        String key = query.outlet().key();
        return rows.owner(Outlets.VIEW, key).flatMap(orgId -> rows.outlet(orgId, Moment.NOW, key));
    }

    @QueryHandler
    Optional<Impact> on(FindImpact query) {
        return on(new FindOutlet(query.outlet(), query.after())).map(Impacts::of);
    }

    @QueryHandler
    Optional<PduView> on(FindPdu query) {
        sights.await(FEATURES, query.after());
        return rows.owner(Pdus.VIEW, query.pdu().key())
                .flatMap(orgId -> rows.pdu(orgId, Moment.NOW, query.pdu().value()));
    }

    @QueryHandler
    List<OutletView> on(ListOutlets query) {
        sights.await(FEATURES, query.after());
        return rows.owner(Pdus.VIEW, query.pdu().key())
                .map(orgId -> rows.outlets(Scope.now(orgId), Outlets.PDU.eq(query.pdu().value())))
                .orElse(List.of());
    }
}
