package com.opscenter.power.query;

import com.opscenter.identity.api.Directory;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduId;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Change;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Makes outlet views of rows.
@Component
class Outlets {

    static final View<OutletRow> VIEW = new View<>("power_outlet", OutletRow.class);
    static final Field<String> PDU = View.text("pdu");

    /// Outlet numbers in an order of text that is their own: PDU, then number.
    static final Field<String> ORDER =
            DSL.concat(PDU, DSL.inline(":"), DSL.lpad(View.text("number"), 4, "0"));

    private final Surroundings surroundings;
    private final Directory directory;

    Outlets(Surroundings surroundings, Directory directory) {
        this.surroundings = surroundings;
        this.directory = directory;
    }

    /// A row and what is shown beside it.
    record Seen(Row<OutletRow> row, Surroundings.Found found) {}

    List<Seen> see(String orgId, Moment moment, List<Row<OutletRow>> rows) {
        Surroundings.Found found =
                surroundings.of(
                        orgId,
                        moment,
                        rows.stream().map(Row::key).toList(),
                        rows.stream()
                                .map(row -> new PduId(row.value().pdu()).source())
                                .collect(Collectors.toSet()));
        return rows.stream().map(row -> new Seen(row, found)).toList();
    }

    /// The names of people in them may be read from elsewhere: so this is no part of the read that
    /// saw the rows.
    List<OutletView> views(List<Seen> seen) {
        return seen.stream().map(each -> view(each.row(), each.found())).toList();
    }

    private OutletView view(Row<OutletRow> row, Surroundings.Found found) {
        OutletRow outlet = row.value();
        Change change = outlet.course().lastChange();
        String source = new PduId(outlet.pdu()).source();
        return new OutletView(
                row.key(),
                outlet.id(),
                row.site() == null ? "" : row.site(),
                source,
                found.polled(source),
                found.interval(source),
                found.freshness(source),
                row.parked(),
                row.version(),
                outlet.pdu(),
                outlet.number(),
                outlet.shownName(),
                outlet.reading().deviceName(),
                outlet.reading().state(),
                outlet.course().shownPending(),
                outlet.reading().devicePending(),
                found.value(row.key(), "currentDeciamps"),
                found.value(row.key(), "powerMilliwatts"),
                outlet.reading().bank(),
                outlet.reading().phase(),
                outlet.protection(),
                outlet.criticality().word(),
                outlet.locked(),
                outlet.reading().capabilities().stream().sorted().map(Capability::word).toList(),
                outlet.feeds(),
                change == null ? null : change.shown(directory));
    }
}
