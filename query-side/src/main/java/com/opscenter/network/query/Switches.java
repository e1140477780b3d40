package com.opscenter.network.query;

import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.network.api.SwitchView;
import com.opscenter.network.api.SwitchView.Temperature;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Current;
import com.opscenter.views.CurrentRows;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes switch views of rows.
@Component
class Switches {

    static final View<SwitchRow> VIEW = new View<>("network_switch", SwitchRow.class);

    private static final Field<Integer> ALL = DSL.count();
    private static final Field<Integer> UP =
            DSL.count().filterWhere(View.member("reading.operState").eq("UP"));
    private static final Field<Integer> UNKNOWN =
            DSL.count().filterWhere(View.member("reading.operState").eq("UNKNOWN"));
    private static final Field<Integer> WITH_ERRORS =
            DSL.count().filterWhere(View.member("reading.errors").eq("true"));

    private final Surroundings surroundings;
    private final Current<PortRow, PortSeen> ports;

    Switches(Surroundings surroundings, CurrentRows current) {
        this.surroundings = surroundings;
        this.ports = current.of(Ports.VIEW, PortSeen::of);
    }

    /// A physical port.
    ///
    /// @param unknown nothing is known of it now
    private record PortSeen(String owner, boolean unknown) {

        static @Nullable PortSeen of(Row<PortRow> row) {
            PortRow port = row.value();
            return port.reading().physical()
                    ? new PortSeen(port.owner(), port.reading().operState() == OperState.UNKNOWN)
                    : null;
        }
    }

    /// Physical ports of a switch.
    private record Counted(int all, int up, int unknown, int withErrors) {

        static final Counted NONE = new Counted(0, 0, 0, 0);

        boolean isDark() {
            return all > 0 && unknown == all;
        }
    }

    /// The status of each as it is now.
    List<String> statuses(String orgId, List<Row<SwitchRow>> rows) {
        Surroundings.Found found = surroundings.of(orgId, Moment.NOW, List.of(), sources(rows));
        Map<String, Boolean> dark = new HashMap<>();
        ports.in(orgId)
                .values()
                .forEach(port -> dark.merge(port.owner(), port.unknown(), Boolean::logicalAnd));
        return rows.stream()
                .map(Row::value)
                .map(device ->
                        status(dark.getOrDefault(device.id(), false), device.source(), found))
                .toList();
    }

    /// Of a switch of which no port is known, nothing is: what collects from it does not reach it.
    private static String status(boolean dark, String source, Surroundings.Found found) {
        return dark ? "UNKNOWN" : found.status(source);
    }

    private static Set<String> sources(List<Row<SwitchRow>> rows) {
        return rows.stream().map(row -> row.value().source()).collect(Collectors.toSet());
    }

    List<SwitchView> views(DSLContext db, String orgId, Moment moment, List<Row<SwitchRow>> rows) {
        Surroundings.Found found =
                surroundings.of(orgId, moment, rows.stream().map(Row::key).toList(), sources(rows));
        Map<String, Counted> ports =
                count(db, moment, rows.stream().map(row -> row.value().id()).toList());
        return rows.stream()
                .map(row -> view(row, found, ports.getOrDefault(row.value().id(), Counted.NONE)))
                .toList();
    }

    private static Map<String, Counted> count(
            DSLContext db, Moment moment, Collection<String> switches) {
        return db.select(Ports.OWNER, ALL, UP, UNKNOWN, WITH_ERRORS)
                .from(Ports.VIEW.at(moment.position()))
                .where(
                        Ports.OWNER.eq(DSL.any(switches.toArray(String[]::new))),
                        Ports.PHYSICAL.eq("true"))
                .groupBy(Ports.OWNER)
                .fetchMap(
                        record -> record.get(Ports.OWNER),
                        record ->
                                new Counted(
                                        record.get(ALL),
                                        record.get(UP),
                                        record.get(UNKNOWN),
                                        record.get(WITH_ERRORS)));
    }

    private static SwitchView view(Row<SwitchRow> row, Surroundings.Found found, Counted ports) {
        SwitchRow device = row.value();
        SwitchReading reading = device.reading();
        return new SwitchView(
                row.key(),
                device.id(),
                row.site() == null ? "" : row.site(),
                device.source(),
                found.polled(device.source()),
                found.interval(device.source()),
                found.freshness(device.source()),
                row.parked(),
                row.version(),
                device.shownName(),
                reading.vendor(),
                reading.model(),
                reading.serial(),
                reading.firmware(),
                status(ports.isDark(), device.source(), found),
                found.value(row.key(), NetworkMetrics.UPTIME),
                found.value(row.key(), NetworkMetrics.CPU),
                temperatures(row.key(), found),
                ports.all(),
                ports.up(),
                ports.withErrors(),
                poe(row.key(), reading, found),
                reading.capabilities().stream().sorted().map(NetworkCapability::word).toList());
    }

    private static List<Temperature> temperatures(String key, Surroundings.Found found) {
        return found.values(key).entrySet().stream()
                .filter(value -> NetworkMetrics.isTemperature(value.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(value ->
                        new Temperature(NetworkMetrics.sensor(value.getKey()), value.getValue()))
                .toList();
    }

    private static SwitchView.@Nullable Poe poe(
            String key, SwitchReading reading, Surroundings.Found found) {
        Long budget = reading.poeBudget() == null ? null : reading.poeBudget().value();
        return budget == null && !reading.capabilities().contains(NetworkCapability.POE)
                ? null
                : new SwitchView.Poe(budget, found.value(key, NetworkMetrics.POE_USED));
    }
}
