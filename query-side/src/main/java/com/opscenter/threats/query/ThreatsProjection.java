package com.opscenter.threats.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.threats.api.ThreatEvent;
import com.opscenter.threats.api.ThreatEvent.ThreatActionKnown;
import com.opscenter.threats.api.ThreatEvent.ThreatAlerted;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A row for equal security events of a day.
@Component
class ThreatsProjection implements Projection<ThreatRow> {

    @Override
    public String name() {
        return "threats_threat";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "threats";
    }

    @Override
    public Class<ThreatRow> rowType() {
        return ThreatRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof ThreatEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public ThreatRow fold(@Nullable ThreatRow row, Event event, StoredEvent stored) {
        ThreatEvent happened = (ThreatEvent) event;
        if (happened instanceof ThreatSeen seen) {
            return ThreatRow.of(seen);
        }
        if (row == null) {
            throw new IllegalStateException(happened.stream() + " was never seen");
        }
        return switch (happened) {
            case ThreatSeen seen -> ThreatRow.of(seen);
            case ThreatRepeated repeated ->
                    row.seen(repeated.count(), repeated.lastSeen(), repeated.action());
            case ThreatActionKnown(_, var action) -> row.seen(row.count(), row.lastSeen(), action);
            case ThreatAlerted(_, var alert) -> row.alerted(alert.value());
        };
    }
}
