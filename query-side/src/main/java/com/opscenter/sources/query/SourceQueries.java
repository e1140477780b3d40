package com.opscenter.sources.query;

import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.ListSources;
import com.opscenter.sources.api.SourceView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class SourceQueries {

    static final Set<String> FEATURES = Set.of("sources");

    private final SourceRows rows;
    private final Sights sights;

    SourceQueries(SourceRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<SourceView> on(FindSource query) {
        sights.await(FEATURES, query.after());
        return rows.owner(query.id()).flatMap(orgId -> rows.one(orgId, Moment.NOW, query.id()));
    }

    @QueryHandler
    List<SourceView> on(ListSources query) {
        return rows.which(query.orgId(), query.which());
    }
}
