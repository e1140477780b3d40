package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftView;
import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.views.View;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// Drifts of things on the dashboard and on the push channel. Those of people are for fewer eyes,
/// and are asked for.
@Component
class DriftSnapshot implements SnapshotPart {

    private final DriftRows rows;

    DriftSnapshot(DriftRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return DriftRows.FEATURE;
    }

    @Override
    public Permission permission() {
        return Permission.of("sources:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return entries(scope, DriftRows.ofThings());
    }

    @Override
    public List<Entry> entries(Scope scope, Set<String> keys) {
        return entries(scope, View.keyed(keys).and(DriftRows.ofThings()));
    }

    @Override
    public boolean tells(String key) {
        return !key.startsWith("drift/user/");
    }

    private List<Entry> entries(Scope scope, Condition condition) {
        return rows.all(scope, condition).stream().map(DriftSnapshot::entry).toList();
    }

    private static Entry entry(DriftView drift) {
        return new Entry(drift.key(), drift, drift.asOf(), drift.intervalSeconds(), drift.source());
    }
}
