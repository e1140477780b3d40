package com.opscenter.uptime.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.views.Moment;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What monitors are called.
@Component
class UptimeNames implements TargetNames {

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
