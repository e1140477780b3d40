package com.opscenter.alerts.query;

import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.views.Reads;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a rule can watch a metric at.
@Component
class RuleEntities {

    private static final int MOST = 500;

    private final Readings readings;
    private final Reads reads;
    private final ObjectProvider<TargetNames> names;

    RuleEntities(Readings readings, Reads reads, ObjectProvider<TargetNames> names) {
        this.readings = readings;
        this.reads = reads;
        this.names = names;
    }

    /// @param more whether there are further ones
    record Entities(List<Entity> items, boolean more) {}

    record Entity(String key, String name) {}

    Entities of(String orgId, RuleMetric watched) {
        List<String> keys =
                readings.known(orgId, watched.keys()).entrySet().stream()
                        .filter(one -> one.getValue().stream().anyMatch(watched.metric()::isMadeOf))
                        .map(Map.Entry::getKey)
                        .toList();
        List<String> shown = keys.subList(0, Math.min(MOST, keys.size()));
        return new Entities(
                reads.in(orgId, _ -> shown.stream().map(key -> entity(orgId, key)).toList()),
                keys.size() > shown.size());
    }

    private Entity entity(String orgId, String key) {
        return new Entity(
                key,
                names.stream()
                        .flatMap(known -> known.nameOf(orgId, key).stream())
                        .findFirst()
                        .orElseGet(() -> key.substring(key.indexOf('/') + 1)));
    }
}
