package com.opscenter.uptime.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A row for each change of status, filed under its own time; written once and never changed. They
/// outlive their monitor, which alone leads to them. A feature of their own, because nobody hears
/// of them by themselves: the monitor's row changes with each.
@Component
class EdgesProjection implements Projection<EdgeRow> {

    static final String FEATURE = "uptime-edges";

    @Override
    public String name() {
        return EdgeRows.NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return FEATURE;
    }

    @Override
    public Class<EdgeRow> rowType() {
        return EdgeRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof MonitorStatusObserved(var monitor, var edge, _)
                ? Optional.of(EdgeRows.key(monitor.value(), edge))
                : Optional.empty();
    }

    @Override
    public EdgeRow fold(@Nullable EdgeRow row, Event event, StoredEvent stored) {
        MonitorStatusObserved turned = (MonitorStatusObserved) event;
        return new EdgeRow(turned.monitor().value(), turned.edge(), turned.origin().word());
    }
}
