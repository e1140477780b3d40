package com.opscenter.power.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduEvent.PduDescribed;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduEvent.PduRemoved;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PdusProjection implements Projection<PduRow> {

    @Override
    public String name() {
        return "power_pdu";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "power";
    }

    @Override
    public Class<PduRow> rowType() {
        return PduRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof PduEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable PduRow fold(@Nullable PduRow row, Event event, StoredEvent stored) {
        return switch ((PduEvent) event) {
            case PduObserved observed -> observed(row, observed, stored);
            case PduDescribed described -> described(row, described);
            case PduRemoved _ -> null;
        };
    }

    private static PduRow observed(@Nullable PduRow row, PduObserved observed, StoredEvent stored) {
        var reading = observed.reading();
        if (row == null) {
            return new PduRow(
                    observed.pdu().value(),
                    observed.source(),
                    reading,
                    null,
                    null,
                    false,
                    stored.occurredAt(),
                    stored.position());
        }
        boolean same = row.reading().load() == reading.load();
        return new PduRow(
                row.id(),
                observed.source(),
                reading,
                row.name(),
                row.location(),
                row.locked(),
                same ? row.loadSince() : stored.occurredAt(),
                same ? row.loadSincePosition() : stored.position());
    }

    private static PduRow described(@Nullable PduRow row, PduDescribed described) {
        if (row == null) {
            throw new IllegalStateException(described.pdu() + " was never read");
        }
        return new PduRow(
                row.id(),
                row.source(),
                row.reading(),
                described.name(),
                described.location(),
                described.locked(),
                row.loadSince(),
                row.loadSincePosition());
    }
}
