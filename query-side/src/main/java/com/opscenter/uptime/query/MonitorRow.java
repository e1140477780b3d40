package com.opscenter.uptime.query;

import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.StatusEdge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A monitor as events tell it.
///
/// @param name in people's own words, null for those of the source
/// @param told times of which the source told everything, the newest last
/// @param latest the newest change by the source's own time, null before the first
/// @param edges how many changes are known
/// @param sensors of its device
/// @param care work on its device
record MonitorRow(
        String id,
        String source,
        MonitorReading reading,
        @Nullable String name,
        @Nullable String linkTo,
        List<HistorySpan> told,
        @Nullable Latest latest,
        int edges,
        List<Sensor> sensors,
        Care care) {

    private static final int MOST_TOLD = 200;

    /// Rows of earlier days know of no sensors and no work.
    MonitorRow {
        sensors = sensors == null ? List.of() : sensors;
        care = care == null ? Care.NONE : care;
    }

    /// @param position of the event that told it
    record Latest(StatusEdge edge, String origin, long position) {}

    static MonitorRow first(String id, String source, MonitorReading reading) {
        return new MonitorRow(
                id, source, reading, null, null, List.of(), null, 0, List.of(), Care.NONE);
    }

    String shownName() {
        return name == null ? reading.name() : name;
    }

    MonitorRow read(String by, MonitorReading now) {
        return new MonitorRow(id, by, now, name, linkTo, told, latest, edges, sensors, care);
    }

    MonitorRow described(@Nullable String newName, @Nullable String newLink) {
        return new MonitorRow(
                id, source, reading, newName, newLink, told, latest, edges, sensors, care);
    }

    /// A late change leaves the latest as it is.
    MonitorRow turned(Latest change) {
        boolean newer =
                latest == null || !change.edge().occurredAt().isBefore(latest.edge().occurredAt());
        return new MonitorRow(
                id,
                source,
                reading,
                name,
                linkTo,
                told,
                newer ? change : latest,
                edges + 1,
                sensors,
                care);
    }

    MonitorRow told(HistorySpan span) {
        List<HistorySpan> all = new ArrayList<>(told);
        all.add(span);
        int surplus = Math.max(0, all.size() - MOST_TOLD);
        return new MonitorRow(
                id,
                source,
                reading,
                name,
                linkTo,
                List.copyOf(all.subList(surplus, all.size())),
                latest,
                edges,
                sensors,
                care);
    }

    MonitorRow sensing(List<Sensor> now) {
        return new MonitorRow(id, source, reading, name, linkTo, told, latest, edges, now, care);
    }

    MonitorRow with(Care now) {
        return new MonitorRow(id, source, reading, name, linkTo, told, latest, edges, sensors, now);
    }
}
