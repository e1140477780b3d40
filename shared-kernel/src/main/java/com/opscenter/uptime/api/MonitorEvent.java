package com.opscenter.uptime.api;

import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a monitor.
public sealed interface MonitorEvent extends Event
        permits MonitorEvent.MonitorObserved,
                MonitorEvent.MonitorStatusObserved,
                MonitorEvent.MonitorHistoryRead,
                MonitorEvent.MonitorDescribed,
                MonitorEvent.MonitorSensorsObserved,
                MonitorEvent.MonitorRemoved,
                MaintenanceEvent {

    MonitorId monitor();

    @Override
    default String stream() {
        return monitor().key();
    }

    /// The source watches it, or calls it otherwise than before.
    record MonitorObserved(MonitorId monitor, SourceId source, MonitorReading reading)
            implements MonitorEvent {}

    /// Its status changed. `edge.occurredAt` is when that was; events may come in any order of it.
    record MonitorStatusObserved(MonitorId monitor, StatusEdge edge, Origin origin)
            implements MonitorEvent {}

    /// The source told everything there was in that time.
    record MonitorHistoryRead(MonitorId monitor, HistorySpan told) implements MonitorEvent {}

    /// @param name null for what the source calls it
    /// @param linkTo the entity it watches, null for none
    record MonitorDescribed(MonitorId monitor, @Nullable String name, @Nullable String linkTo)
            implements MonitorEvent {}

    /// The device has these sensors now, with these names and limits.
    record MonitorSensorsObserved(MonitorId monitor, List<Sensor> sensors)
            implements MonitorEvent {}

    record MonitorRemoved(MonitorId monitor) implements MonitorEvent {}
}
