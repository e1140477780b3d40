package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftView;
import com.opscenter.drift.api.FindDrift;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Sights;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class DriftQueries {

    private final DriftRows rows;
    private final Sights sights;

    DriftQueries(DriftRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<DriftView> on(FindDrift query) {
        sights.await(DriftRows.FEATURES, query.after());
        return rows.owner(query.drift())
                .flatMap(orgId -> rows.one(Scope.now(orgId), query.drift()));
    }
}
