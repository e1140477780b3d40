package com.opscenter.threats.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.views.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The newest security events of the last day, and every address that is blocked.
@Component
class ThreatsSnapshot implements SnapshotPart {

    private static final int MOST = 200;
    private static final int INTERVAL_SECONDS = 30;
    private static final Duration DAY = Duration.ofDays(1);

    private final ThreatRows threats;
    private final BlockRows blocks;
    private final Clock clock;

    ThreatsSnapshot(ThreatRows threats, BlockRows blocks, Clock clock) {
        this.threats = threats;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Override
    public String feature() {
        return "threats";
    }

    @Override
    public Permission permission() {
        return Permission.of("security:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        Instant now = scope.instant() == null ? clock.instant() : scope.instant();
        Condition ofLate = View.text("recent").ge(ThreatRow.recent(now.minus(DAY)));
        return entries(scope, ofLate, BlockRows.STANDING);
    }

    @Override
    public List<Entry> entries(Scope scope, Set<String> keys) {
        return entries(scope, View.keyed(keys), View.keyed(keys));
    }

    private List<Entry> entries(Scope scope, Condition ofThreats, Condition ofBlocks) {
        return Stream.concat(
                        threats.all(scope, ofThreats, MOST).stream().map(ThreatsSnapshot::entry),
                        blocks.all(scope, ofBlocks).stream().map(ThreatsSnapshot::entry))
                .toList();
    }

    @Override
    public Set<String> sampleMembers(String key) {
        return key.startsWith(ThreatId.KEYS) ? Set.of("asOf", "freshness") : Set.of();
    }

    private static Entry entry(ThreatView threat) {
        return new Entry(
                threat.key(), threat, threat.asOf(), threat.intervalSeconds(), threat.source());
    }

    /// It may be at several sources, so it is of none.
    private static Entry entry(BlockView block) {
        return new Entry(block.key(), block, null, INTERVAL_SECONDS, null);
    }
}
