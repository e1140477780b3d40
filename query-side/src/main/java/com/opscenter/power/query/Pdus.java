package com.opscenter.power.query;

import com.opscenter.power.api.Capability;
import com.opscenter.power.api.PduReading;
import com.opscenter.power.api.PduReading.Branch;
import com.opscenter.power.api.PduView;
import com.opscenter.readings.Surroundings;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import com.opscenter.vocabulary.api.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes PDU views of rows.
@Component
class Pdus {

    static final View<PduRow> VIEW = new View<>("power_pdu", PduRow.class);

    private final Surroundings surroundings;

    Pdus(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<PduView> views(DSLContext db, String orgId, Moment moment, List<Row<PduRow>> rows) {
        Surroundings.Found found =
                surroundings.of(
                        orgId,
                        moment,
                        rows.stream().map(Row::key).toList(),
                        rows.stream().map(row -> row.value().source()).collect(Collectors.toSet()));
        Map<String, Integer> on = outletsOn(db, moment);
        return rows.stream().map(row -> view(row, found, on)).toList();
    }

    List<String> statuses(String orgId, Moment moment, List<Row<PduRow>> rows) {
        List<String> sources = rows.stream().map(row -> row.value().source()).toList();
        Surroundings.Found found =
                surroundings.of(orgId, moment, List.of(), new HashSet<>(sources));
        return sources.stream().map(found::status).toList();
    }

    private static Map<String, Integer> outletsOn(DSLContext db, Moment moment) {
        Field<Integer> count = DSL.count();
        return db.select(Outlets.PDU, count)
                .from(Outlets.VIEW.at(moment.position()))
                .where(View.member("reading.state").eq("ON"))
                .groupBy(Outlets.PDU)
                .fetchMap(Outlets.PDU, count);
    }

    private static PduView view(
            Row<PduRow> row, Surroundings.Found found, Map<String, Integer> on) {
        PduRow pdu = row.value();
        PduReading reading = pdu.reading();
        return new PduView(
                row.key(),
                pdu.id(),
                row.site() == null ? "" : row.site(),
                pdu.source(),
                found.polled(pdu.source()),
                found.interval(pdu.source()),
                found.freshness(pdu.source()),
                row.parked(),
                row.version(),
                pdu.shownName(),
                pdu.location(),
                reading.vendor(),
                reading.model(),
                reading.serial(),
                reading.firmware(),
                found.status(pdu.source()),
                load(row.key(), reading, found),
                reading.phases().stream().map(phase -> phase(row.key(), phase, found)).toList(),
                reading.banks().stream().map(bank -> bank(row.key(), bank, found)).toList(),
                reading.outletCount(),
                on.getOrDefault(pdu.id(), 0),
                reading.capabilities().stream().sorted().map(Capability::word).toList(),
                pdu.locked());
    }

    private static PduView.Load load(String key, PduReading reading, Surroundings.Found found) {
        @Nullable Branch limits =
                Stream.concat(reading.phases().stream(), reading.banks().stream())
                        .findFirst()
                        .orElse(null);
        return new PduView.Load(
                found.value(key, "currentDeciamps"),
                number(reading.rating()),
                limits == null ? null : number(limits.near()),
                limits == null ? null : number(limits.over()),
                reading.load(),
                found.value(key, "powerMilliwatts"),
                found.value(key, "energyWattHours"));
    }

    private static PduView.Phase phase(String key, Branch phase, Surroundings.Found found) {
        String metric = "phase." + phase.number() + ".";
        return new PduView.Phase(
                phase.number(),
                found.value(key, metric + "currentDeciamps"),
                found.value(key, metric + "voltageDecivolts"),
                phase.load());
    }

    private static PduView.Bank bank(String key, Branch bank, Surroundings.Found found) {
        return new PduView.Bank(
                bank.number(),
                found.value(key, "bank." + bank.number() + ".currentDeciamps"),
                bank.load());
    }

    private static @Nullable Long number(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
