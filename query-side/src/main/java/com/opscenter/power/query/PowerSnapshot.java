package com.opscenter.power.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// PDUs and outlets on the dashboard and on the push channel.
@Component
class PowerSnapshot implements SnapshotPart {

    private final PowerRows rows;

    PowerSnapshot(PowerRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "power";
    }

    @Override
    public Permission permission() {
        return Permission.of("power:read");
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
        return Stream.concat(
                        rows.pdus(scope, condition).stream().map(PowerSnapshot::entry),
                        rows.outlets(scope, condition).stream().map(PowerSnapshot::entry))
                .toList();
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        List<String> pdus = rows.statuses(scope);
        long up = pdus.stream().filter(status -> status.equals("UP")).count();
        return Map.of("devicesUp", up, "devicesTotal", (long) pdus.size());
    }

    @Override
    public Set<String> sampleMembers(String key) {
        return key.startsWith("outlet/")
                ? Set.of("currentDeciamps", "powerMilliwatts", "asOf", "freshness")
                : Set.of("load", "phases", "banks", "asOf", "freshness");
    }

    private static Entry entry(PduView pdu) {
        return new Entry(pdu.key(), pdu, pdu.asOf(), pdu.intervalSeconds(), pdu.source());
    }

    private static Entry entry(OutletView outlet) {
        return new Entry(
                outlet.key(), outlet, outlet.asOf(), outlet.intervalSeconds(), outlet.source());
    }
}
