package com.opscenter.alerts.api;

import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.power.api.PowerMetrics;
import com.opscenter.telemetry.api.Metric;
import com.opscenter.uptime.api.UptimeMetrics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule can watch: a metric of one kind of entity, written `pdu.current`.
///
/// @param kind what the keys of its entities begin with, such as `pdu`
/// @param title for people
public record RuleMetric(String kind, Metric metric, String title) {

    /// What only ever grows has no threshold, so the energy of a PDU is not among them.
    private static final List<RuleMetric> ALL =
            Stream.of(
                            of("pdu", "PDU", PowerMetrics.OF_PDU),
                            of("outlet", "Outlet", PowerMetrics.OF_OUTLET),
                            of("switch", "Switch", NetworkMetrics.OF_SWITCH),
                            of("port", "Port", NetworkMetrics.OF_PORT),
                            of("wan", "WAN link", NetworkMetrics.OF_WAN),
                            of("monitor", "Monitor", UptimeMetrics.OF_MONITOR),
                            of("sensor", "Sensor", UptimeMetrics.OF_SENSOR))
                    .flatMap(List::stream)
                    .filter(one -> !one.metric().equals(PowerMetrics.ENERGY_USED))
                    .toList();

    public static List<RuleMetric> all() {
        return ALL;
    }

    public static Optional<RuleMetric> find(String word) {
        return ALL.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    public String word() {
        return kind + '.' + metric.word();
    }

    /// Begin of the keys of its entities.
    public String keys() {
        return kind + '/';
    }

    private static List<RuleMetric> of(String kind, String name, List<Metric> metrics) {
        return metrics.stream()
                .map(metric -> new RuleMetric(kind, metric, name + ": " + metric.title()))
                .toList();
    }
}
