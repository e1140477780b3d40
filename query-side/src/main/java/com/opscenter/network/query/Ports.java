package com.opscenter.network.query;

import com.opscenter.identity.api.Directory;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortSummary;
import com.opscenter.network.api.PortView;
import com.opscenter.network.api.SwitchId;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Change;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes port views of rows.
@Component
class Ports {

    static final View<PortRow> VIEW = new View<>("network_port", PortRow.class);
    static final Field<String> OWNER = View.text("owner");
    static final Field<String> PLACE = View.text("place");
    static final Field<String> TROUBLE = View.text("trouble");
    static final Field<String> PHYSICAL = View.member("reading.physical");

    private final Surroundings surroundings;
    private final Directory directory;

    Ports(Surroundings surroundings, Directory directory) {
        this.surroundings = surroundings;
        this.directory = directory;
    }

    /// A row and what is shown beside it.
    record Seen(Row<PortRow> row, Surroundings.Found found) {}

    List<Seen> see(String orgId, Moment moment, List<Row<PortRow>> rows) {
        Surroundings.Found found =
                surroundings.of(
                        orgId,
                        moment,
                        rows.stream().map(Row::key).toList(),
                        rows.stream().map(Ports::source).collect(Collectors.toSet()));
        return rows.stream().map(row -> new Seen(row, found)).toList();
    }

    /// The names of people in them may be read from elsewhere: so this is no part of the read that
    /// saw the rows.
    List<PortView> views(List<Seen> seen) {
        return seen.stream().map(each -> view(each.row(), each.found())).toList();
    }

    private PortView view(Row<PortRow> row, Surroundings.Found found) {
        PortRow port = row.value();
        PortReading reading = port.reading();
        Change change = port.course().lastChange();
        String source = source(row);
        return new PortView(
                row.key(),
                port.id(),
                row.site() == null ? "" : row.site(),
                source,
                found.polled(source),
                found.interval(source),
                found.freshness(source),
                row.parked(),
                row.version(),
                port.owner(),
                port.number(),
                reading.ifIndex(),
                reading.name(),
                port.shownLabel(),
                reading.physical(),
                reading.adminState(),
                reading.operState(),
                reading.speed() == null ? null : reading.speed().value(),
                reading.duplex(),
                found.value(row.key(), NetworkMetrics.RX),
                found.value(row.key(), NetworkMetrics.TX),
                found.value(row.key(), NetworkMetrics.RX_ERRORS),
                found.value(row.key(), NetworkMetrics.TX_ERRORS),
                found.value(row.key(), NetworkMetrics.DISCARDS),
                poe(row.key(), reading, found),
                port.course().shownPending(),
                port.protection(),
                reading.management(),
                reading.errors(),
                neighbor(reading),
                reading.capabilities().stream().sorted().map(NetworkCapability::word).toList(),
                change == null ? null : change.shown(directory));
    }

    static PortSummary summary(Row<PortRow> row) {
        PortRow port = row.value();
        PortReading reading = port.reading();
        return new PortSummary(
                row.key(),
                port.number(),
                port.shownLabel(),
                reading.adminState(),
                reading.operState(),
                reading.poe() == null ? null : new PortSummary.Poe(reading.poe()),
                reading.errors(),
                port.course().shownPending());
    }

    static String source(Row<PortRow> row) {
        return new SwitchId(row.value().owner()).source();
    }

    private static PortView.@Nullable Poe poe(
            String key, PortReading reading, Surroundings.Found found) {
        if (reading.poe() == null) {
            return null;
        }
        if (reading.poe() != PoeStatus.DELIVERING) {
            return new PortView.Poe(reading.poe(), null, null, null);
        }
        return new PortView.Poe(
                reading.poe(),
                found.value(key, NetworkMetrics.POE_POWER),
                found.value(key, NetworkMetrics.POE_CURRENT),
                found.value(key, NetworkMetrics.POE_VOLTAGE));
    }

    private static PortView.@Nullable Neighbor neighbor(PortReading reading) {
        return reading.neighbor() == null
                ? null
                : new PortView.Neighbor(reading.neighbor().name(), reading.neighbor().port());
    }
}
