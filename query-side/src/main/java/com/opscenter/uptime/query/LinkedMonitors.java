package com.opscenter.uptime.query;

import com.opscenter.availability.Watch;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Tells of a thing what the monitors saw that somebody linked to it.
@Component
class LinkedMonitors implements Watch {

    private final Reads reads;
    private final MonitorCourses courses;

    LinkedMonitors(Reads reads, MonitorCourses courses) {
        this.reads = reads;
        this.courses = courses;
    }

    @Override
    public List<Watched> of(String orgId, Moment moment, String key, Instant now) {
        List<Row<MonitorRow>> linked =
                reads.in(
                        orgId,
                        db ->
                                Monitors.VIEW.fetch(
                                        db,
                                        moment.position(),
                                        View.text("linkTo").eq(key),
                                        View.KEY.asc()));
        Map<String, MonitorCourses.Found> found = courses.of(orgId, moment, linked, now);
        return linked.stream()
                .map(row ->
                        new Watched(
                                row.value().id(),
                                row.value().shownName(),
                                Objects.requireNonNull(found.get(row.key())).timeline()))
                .toList();
    }
}
