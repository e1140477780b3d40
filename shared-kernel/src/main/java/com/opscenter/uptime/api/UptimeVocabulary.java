package com.opscenter.uptime.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceCancelled;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceContradicted;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDismissed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDispatched;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRejected;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import java.util.List;

/// The stored names of this feature's events.
public final class UptimeVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("uptime.MonitorObserved", 1, MonitorObserved.class),
                new EventType("uptime.MonitorStatusObserved", 1, MonitorStatusObserved.class),
                new EventType("uptime.MonitorHistoryRead", 1, MonitorHistoryRead.class),
                new EventType("uptime.MonitorDescribed", 1, MonitorDescribed.class),
                new EventType("uptime.MonitorSensorsObserved", 1, MonitorSensorsObserved.class),
                new EventType("uptime.MonitorRemoved", 1, MonitorRemoved.class),
                new EventType("uptime.MaintenanceObserved", 1, MaintenanceObserved.class),
                new EventType("uptime.MaintenanceRequested", 1, MaintenanceRequested.class),
                new EventType("uptime.MaintenanceDispatched", 1, MaintenanceDispatched.class),
                new EventType("uptime.MaintenanceConfirmed", 1, MaintenanceConfirmed.class),
                new EventType("uptime.MaintenanceContradicted", 1, MaintenanceContradicted.class),
                new EventType("uptime.MaintenanceTimedOut", 1, MaintenanceTimedOut.class),
                new EventType("uptime.MaintenanceRejected", 1, MaintenanceRejected.class),
                new EventType("uptime.MaintenanceCancelled", 1, MaintenanceCancelled.class),
                new EventType("uptime.MaintenanceDismissed", 1, MaintenanceDismissed.class));
    }
}
