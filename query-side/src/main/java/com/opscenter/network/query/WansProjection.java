package com.opscenter.network.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.WanEvent;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.api.WanStatus;
import com.opscenter.network.query.WanRow.Outage;
import com.opscenter.projections.api.Projection;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WansProjection implements Projection<WanRow> {

    @Override
    public String name() {
        return "network_wan";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "network";
    }

    @Override
    public Class<WanRow> rowType() {
        return WanRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof WanEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable WanRow fold(@Nullable WanRow row, Event event, StoredEvent stored) {
        return switch ((WanEvent) event) {
            case WanObserved observed -> observed(row, observed, stored);
            case WanRemoved _ -> null;
        };
    }

    private static WanRow observed(@Nullable WanRow row, WanObserved observed, StoredEvent stored) {
        WanStatus status = observed.reading().status();
        Instant now = stored.occurredAt();
        if (row != null && row.reading().status() == status) {
            return new WanRow(
                    row.id(),
                    observed.source(),
                    observed.reading(),
                    row.statusSince(),
                    row.statusSincePosition(),
                    row.lastOutage());
        }
        return new WanRow(
                observed.wan().value(),
                observed.source(),
                observed.reading(),
                now,
                stored.position(),
                outage(row == null ? null : row.lastOutage(), status, now));
    }

    /// What cannot be told ends no outage: only a link that is seen to work again does.
    private static @Nullable Outage outage(@Nullable Outage last, WanStatus status, Instant at) {
        return switch (status) {
            case DOWN -> last == null || last.to() != null ? new Outage(at, null) : last;
            case UP, DEGRADED -> last == null ? null : last.ended(at);
            case UNKNOWN -> last;
        };
    }
}
