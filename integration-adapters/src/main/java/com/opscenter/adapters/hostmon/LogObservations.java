package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.LogMemory.Target;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Readings of a log in the words of the history.
final class LogObservations {

    private LogObservations() {}

    private record Edges(MonitorReading reading, List<StatusEdge> edges) {}

    /// Everything read of a test; what is known of it changes nothing.
    static Observation edges(
            SourceId source, String target, LogLine last, List<StatusEdge> edges, Origin origin) {
        MonitorReading reading = reading(last.name(), last.method());
        MonitorId monitor = MonitorId.of(source, target);
        return new Observation(
                monitor.key(),
                new Edges(reading, edges),
                new ObserveMonitor(monitor, source, reading, edges, origin, null));
    }

    /// The time of which the log told everything.
    static Observation told(SourceId source, String target, Target now, HistorySpan span) {
        MonitorId monitor = MonitorId.of(source, target);
        return new Observation(
                monitor.key() + "#told",
                span,
                new ObserveMonitor(
                        monitor,
                        source,
                        reading(now.name(), now.method()),
                        List.of(),
                        Origin.HISTORY,
                        span));
    }

    private static MonitorReading reading(String name, @Nullable String method) {
        return new MonitorReading(name, null, method);
    }
}
