package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertState;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is not over, on the dashboard. Its changes are told by [AlertsTopic], each of them.
@Component
class AlertsSnapshot implements SnapshotPart {

    static final Permission PERMISSION = Permission.of("alerts:read");

    private final AlertRows rows;

    AlertsSnapshot(AlertRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "alerts";
    }

    @Override
    public Permission permission() {
        return PERMISSION;
    }

    @Override
    public boolean hasTopicOfItsOwn() {
        return true;
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return rows.all(scope, AlertFilter.STANDING).stream().map(AlertsSnapshot::entry).toList();
    }

    @Override
    public List<Entry> entries(Scope scope, Set<String> keys) {
        return rows.all(scope, View.keyed(keys)).stream().map(AlertsSnapshot::entry).toList();
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        List<Row<AlertRow>> standing = rows.rows(scope, AlertFilter.STANDING);
        long unacked =
                standing.stream().filter(row -> row.value().state() == AlertState.OPEN).count();
        return Map.of("alertsOpen", (long) standing.size(), "alertsUnacked", unacked);
    }

    static Entry entry(AlertView alert) {
        return new Entry(alert.key(), alert, alert.asOf(), alert.intervalSeconds(), alert.source());
    }
}
