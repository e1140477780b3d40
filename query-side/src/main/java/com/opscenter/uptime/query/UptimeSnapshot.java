package com.opscenter.uptime.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.views.View;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Monitors on the dashboard and on the push channel.
@Component
class UptimeSnapshot implements SnapshotPart {

    /// What changes by the mere passing of time, or by a line that comes late.
    private static final Set<String> SAMPLES =
            Set.of(
                    "uptime",
                    "unknown",
                    "heartbeats",
                    "lastOutage",
                    "responseMicros",
                    "asOf",
                    "freshness");

    private final MonitorRows rows;

    UptimeSnapshot(MonitorRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "uptime";
    }

    @Override
    public Permission permission() {
        return Permission.of("network:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return entries(scope, DSL.noCondition());
    }

    @Override
    public List<Entry> entries(Scope scope, Set<String> keys) {
        return entries(scope, View.keyed(keys));
    }

    private List<Entry> entries(Scope scope, Condition condition) {
        return rows.all(scope, condition).stream().map(UptimeSnapshot::entry).toList();
    }

    @Override
    public Set<String> sampleMembers(String key) {
        return SAMPLES;
    }

    private static Entry entry(MonitorView monitor) {
        return new Entry(
                monitor.key(),
                monitor,
                monitor.asOf(),
                monitor.intervalSeconds(),
                monitor.source());
    }
}
