package com.opscenter.uptime.query;

import com.opscenter.uptime.api.FindMonitor;
import com.opscenter.uptime.api.ListMonitors;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class UptimeQueries {

    static final Set<String> FEATURES = Set.of("uptime", EdgesProjection.FEATURE, "sources");

    private final MonitorRows rows;
    private final Sights sights;

    UptimeQueries(MonitorRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<MonitorView> on(FindMonitor query) {
        sights.await(FEATURES, query.after());
        String key = query.monitor().key();
        return rows.owner(key).flatMap(orgId -> rows.one(orgId, Moment.NOW, key));
    }

    @QueryHandler
    List<MonitorView> on(ListMonitors query) {
        sights.await(FEATURES, query.after());
        return rows.of(query.source().value());
    }
}
