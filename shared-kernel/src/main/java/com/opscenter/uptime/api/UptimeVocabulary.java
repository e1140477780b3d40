package com.opscenter.uptime.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
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
                new EventType("uptime.MonitorRemoved", 1, MonitorRemoved.class));
    }
}
