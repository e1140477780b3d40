package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.uptime.api.OutageView;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.views.Cursors;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lists when monitors were down, the newest first.
@Component
class Outages {

    private static final String LIST = "outages";
    private static final Comparator<OutageView> NEWEST_FIRST =
            Comparator.comparing(OutageView::from).thenComparing(OutageView::id).reversed();

    private final MonitorCourses courses;
    private final Cursors cursors;

    Outages(MonitorCourses courses, Cursors cursors) {
        this.courses = courses;
        this.cursors = cursors;
    }

    /// @param asked outages that touch this time
    Page<OutageView> page(
            String orgId,
            Moment moment,
            List<Row<MonitorRow>> monitors,
            OutageListing asked,
            Instant now) {
        List<OutageView> all = all(orgId, moment, monitors, asked, now);
        @Nullable String cursor = asked.cursor();
        List<OutageView> rest =
                cursor == null
                        ? all
                        : all.stream()
                                .filter(outage -> place(outage).compareTo(last(cursor)) < 0)
                                .toList();
        List<OutageView> shown = rest.subList(0, Math.min(asked.most(), rest.size()));
        String next =
                rest.size() > shown.size()
                        ? cursors.sign(LIST, List.of(place(shown.getLast())))
                        : null;
        return new Page<>(shown, next, moment.beforeHistory());
    }

    private List<OutageView> all(
            String orgId,
            Moment moment,
            List<Row<MonitorRow>> monitors,
            OutageListing asked,
            Instant now) {
        Map<String, MonitorCourses.Found> found = courses.of(orgId, moment, monitors, now);
        List<OutageView> outages = new ArrayList<>();
        for (Row<MonitorRow> row : monitors) {
            Course course = Objects.requireNonNull(found.get(row.key())).course();
            course.outages().stream()
                    .filter(outage -> outage.touches(asked.begin(now), asked.end(now)))
                    .map(outage -> view(row.value(), outage))
                    .forEach(outages::add);
        }
        outages.sort(NEWEST_FIRST);
        return outages;
    }

    /// The order of the list as text.
    private static String place(OutageView outage) {
        return "%020d %s".formatted(outage.from().toEpochMilli(), outage.id());
    }

    private String last(String cursor) {
        return cursors.open(LIST, cursor)
                .filter(parts -> parts.size() == 1)
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                        "cursor", "cursor", "is not of this list or too old")))
                .getFirst();
    }

    private static OutageView view(MonitorRow monitor, Course.Outage outage) {
        StatusEdge began = outage.began().edge();
        Instant to = outage.to();
        return new OutageView(
                monitor.id() + "@" + began.occurredAt().toEpochMilli(),
                monitor.id(),
                monitor.shownName(),
                began.occurredAt(),
                to,
                to == null ? null : Duration.between(began.occurredAt(), to).toSeconds(),
                began.rawStatus(),
                began.reply(),
                outage.began().origin());
    }
}
