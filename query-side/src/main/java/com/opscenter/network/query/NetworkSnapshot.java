package com.opscenter.network.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.network.api.SwitchView;
import com.opscenter.network.api.WanView;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Moment;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Switches, the summaries of their physical ports, and WAN links on the dashboard and on the push
/// channel. Whole ports, with their rates, are read where a faceplate is open.
@Component
class NetworkSnapshot implements SnapshotPart {

    private static final Set<String> OF_SWITCH =
            Set.of(
                    "uptimeSeconds",
                    "cpuPct",
                    "temperatures",
                    "poe",
                    "portCount",
                    "portsUp",
                    "portsWithErrors",
                    "asOf",
                    "freshness");

    private static final Set<String> OF_WAN =
            Set.of(
                    "rxBps",
                    "txBps",
                    "rttMicros",
                    "jitterMicros",
                    "lossPct",
                    "uptime",
                    "asOf",
                    "freshness");

    private final SwitchRows switches;
    private final PortRows ports;
    private final WanRows wans;
    private final Surroundings surroundings;

    NetworkSnapshot(SwitchRows switches, PortRows ports, WanRows wans, Surroundings surroundings) {
        this.switches = switches;
        this.ports = ports;
        this.wans = wans;
        this.surroundings = surroundings;
    }

    @Override
    public String feature() {
        return "network";
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
        return Stream.of(
                        wans.all(scope, condition).stream().map(NetworkSnapshot::entry),
                        switches.all(scope, condition).stream().map(NetworkSnapshot::entry),
                        ports(scope, condition))
                .flatMap(entries -> entries)
                .toList();
    }

    /// As old as what their source was last read as.
    private Stream<Entry> ports(Scope scope, Condition condition) {
        List<PortRows.Summarized> summaries = ports.summaries(scope, condition);
        Set<String> sources =
                summaries.stream()
                        .map(port -> Ports.source(port.row()))
                        .collect(Collectors.toSet());
        Surroundings.Found found =
                surroundings.of(scope.orgId(), Moment.of(scope), List.of(), sources);
        return summaries.stream()
                .map(port -> {
                    String source = Ports.source(port.row());
                    return new Entry(
                            port.row().key(),
                            port.summary(),
                            found.polled(source),
                            found.interval(source),
                            source);
                });
    }

    @Override
    public Map<String, Long> counts(Scope scope) {
        List<String> all = switches.statuses(scope);
        long up = all.stream().filter("UP"::equals).count();
        return Map.of("devicesUp", up, "devicesTotal", (long) all.size());
    }

    @Override
    public Set<String> sampleMembers(String key) {
        if (key.startsWith("switch/")) {
            return OF_SWITCH;
        }
        return key.startsWith("wan/") ? OF_WAN : Set.of();
    }

    private static Entry entry(SwitchView device) {
        return new Entry(
                device.key(), device, device.asOf(), device.intervalSeconds(), device.source());
    }

    private static Entry entry(WanView wan) {
        return new Entry(wan.key(), wan, wan.asOf(), wan.intervalSeconds(), wan.source());
    }
}
