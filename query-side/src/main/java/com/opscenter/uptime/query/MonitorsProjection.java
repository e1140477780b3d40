package com.opscenter.uptime.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.uptime.api.MaintenanceEvent;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.query.MonitorRow.Latest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What each monitor is and how it stands.
@Component
class MonitorsProjection implements Projection<MonitorRow> {

    @Override
    public String name() {
        return "uptime_monitor";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "uptime";
    }

    @Override
    public Class<MonitorRow> rowType() {
        return MonitorRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof MonitorEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable MonitorRow fold(@Nullable MonitorRow row, Event event, StoredEvent stored) {
        MonitorEvent happened = (MonitorEvent) event;
        if (happened instanceof MonitorObserved(var id, var source, var reading)) {
            return row == null
                    ? MonitorRow.first(id.value(), source.value(), reading)
                    : row.read(source.value(), reading);
        }
        if (row == null) {
            throw new IllegalStateException(happened.monitor().value() + " was never observed");
        }
        return switch (happened) {
            case MonitorObserved _ -> row;
            case MonitorStatusObserved(_, var edge, var origin) ->
                    row.turned(new Latest(edge, origin.word(), stored.position()));
            case MonitorHistoryRead(_, var span) -> row.told(span);
            case MonitorDescribed(_, var name, var linkTo) -> row.described(name, linkTo);
            case MonitorSensorsObserved(_, var sensors) -> row.sensing(sensors);
            case MaintenanceEvent about -> row.with(row.care().after(about, stored));
            case MonitorRemoved _ -> null;
        };
    }
}
