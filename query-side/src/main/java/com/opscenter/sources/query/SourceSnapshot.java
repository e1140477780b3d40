package com.opscenter.sources.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.views.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Sources on the dashboard and on the push channel.
@Component
class SourceSnapshot implements SnapshotPart {

    private final SourceRows rows;

    SourceSnapshot(SourceRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "sources";
    }

    @Override
    public Permission permission() {
        return Permission.of("sources:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return rows.all(scope).stream()
                .map(source ->
                        new Entry(
                                source.key(),
                                source,
                                source.asOf(),
                                source.intervalSeconds(),
                                source.id()))
                .toList();
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        List<Row<SourceRow>> asked =
                rows.rows(scope).stream().filter(row -> row.value().enabled()).toList();
        return Map.of(
                "sourcesFresh", rows.fresh(scope, asked), "sourcesTotal", (long) asked.size());
    }

    @Override
    public Set<String> sampleMembers(String key) {
        return Set.of("health", "asOf", "freshness");
    }
}
