package com.opscenter.logs.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How much the devices of the dashboard's sources say. The lines themselves are no entities of it
/// and have no topic.
@Component
class LogSnapshot implements SnapshotPart {

    private final LineCounts counts;
    private final Clock clock;

    LogSnapshot(LineCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public String feature() {
        return "sources";
    }

    @Override
    public Permission permission() {
        return Permission.of("logs:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return List.of();
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        Instant past = scope.instant();
        Instant end = past == null ? clock.instant() : past;
        long lines = counts.hours(scope.orgId(), scope.site(), null, end, 1).getFirst().lines();
        return Map.of("linesPerHour", lines);
    }

    @Override
    public boolean hasTopicOfItsOwn() {
        return true;
    }
}
