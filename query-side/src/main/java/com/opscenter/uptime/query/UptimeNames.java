package com.opscenter.uptime.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.commands.api.TargetSites;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.views.Moment;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What monitors are called, and where they are.
@Component
class UptimeNames implements TargetNames, TargetSites {

    private final MonitorRows rows;

    UptimeNames(MonitorRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        if (Sensor.isKey(key)) {
            return sensor(orgId, key);
        }
        return key.startsWith(MonitorId.KEYS) ? rows.name(orgId, key) : Optional.empty();
    }

    @Override
    public Map<String, String> sitesOf(String orgId, Collection<String> keys) {
        Set<String> monitors = keys.stream().map(UptimeNames::monitor).collect(Collectors.toSet());
        Map<String, String> sites = rows.sites(orgId, monitors);
        return keys.stream()
                .filter(key -> sites.containsKey(monitor(key)))
                .collect(Collectors.toMap(Function.identity(), key -> sites.get(monitor(key))));
    }

    /// A sensor is where its device is.
    private static String monitor(String key) {
        return Sensor.isKey(key) ? Sensor.monitorKey(key) : key;
    }

    /// A sensor is called after its device, too: there is a `CPU` in each.
    private Optional<String> sensor(String orgId, String key) {
        return rows.row(orgId, Moment.NOW, Sensor.monitorKey(key))
                .flatMap(row ->
                        row.value().sensors().stream()
                                .filter(one -> key.endsWith("/" + one.id()))
                                .findFirst()
                                .map(one -> row.value().shownName() + " · " + one.name()));
    }
}
