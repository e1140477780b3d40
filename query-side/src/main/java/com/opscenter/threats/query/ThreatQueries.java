package com.opscenter.threats.query;

import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.api.FindBlock;
import com.opscenter.threats.api.FindThreat;
import com.opscenter.threats.api.ListBlocks;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class ThreatQueries {

    static final Set<String> FEATURES = Set.of("threats", "sources");

    private final ThreatRows threats;
    private final BlockRows blocks;
    private final Sights sights;

    ThreatQueries(ThreatRows threats, BlockRows blocks, Sights sights) {
        this.threats = threats;
        this.blocks = blocks;
        this.sights = sights;
    }

    @QueryHandler
    Optional<ThreatView> on(FindThreat query) {
        sights.await(FEATURES, query.after());
        String key = query.threat().key();
        return threats.owner(key)
                .flatMap(orgId ->
                        threats.row(orgId, Moment.NOW, key)
                                .map(row -> threats.view(orgId, Moment.NOW, row)));
    }

    @QueryHandler
    Optional<BlockView> on(FindBlock query) {
        sights.await(FEATURES, query.after());
        String key = query.block().key();
        return blocks.owner(key).flatMap(orgId -> blocks.one(orgId, Moment.NOW, key));
    }

    @QueryHandler
    List<BlockView> on(ListBlocks query) {
        sights.await(FEATURES, query.after());
        return blocks.of(query.source().value());
    }
}
