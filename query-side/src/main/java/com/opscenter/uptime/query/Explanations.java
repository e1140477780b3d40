package com.opscenter.uptime.query;

import com.opscenter.availability.Known;
import com.opscenter.availability.Share;
import com.opscenter.availability.Timeline.Piece;
import com.opscenter.uptime.api.ExplainView;
import com.opscenter.uptime.api.ExplainView.Interval;
import com.opscenter.uptime.api.ExplainView.Said;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.views.Moment;
import com.opscenter.views.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows what a percentage is made of: every interval, what it counts as, and how that is known.
@Component
class Explanations {

    private static final int MOST = 2000;
    private static final double MICRO = 1_000_000;

    private final MonitorCourses courses;

    Explanations(MonitorCourses courses) {
        this.courses = courses;
    }

    ExplainView of(String orgId, Moment moment, Row<MonitorRow> row, Window window, Instant now) {
        MonitorCourses.Found found =
                Objects.requireNonNull(courses.of(orgId, moment, List.of(row), now).get(row.key()));
        Instant from = now.minus(window.length());
        Share share = found.timeline().between(from, now);
        List<Interval> all = intervals(found, from, now);
        return new ExplainView(
                row.value().id(),
                window.word(),
                from,
                now,
                "up / (up + down)",
                share.pct(),
                share.unknownPct(),
                share.pausedPct(),
                share.maintenancePct(),
                share.upMillis(),
                share.downMillis(),
                share.unknownMillis(),
                share.pausedMillis(),
                share.maintenanceMillis(),
                share.outages(),
                all.subList(Math.max(0, all.size() - MOST), all.size()),
                all.size() > MOST,
                said(row.value()));
    }

    private static List<Interval> intervals(MonitorCourses.Found found, Instant from, Instant to) {
        List<Interval> intervals = new ArrayList<>();
        Instant reached = from;
        for (Piece piece : found.timeline().within(from, to)) {
            unknown(intervals, found, reached, piece.time().from());
            Optional<StatusEdge> edge = found.course().at(piece.time().from()).map(Edge::edge);
            intervals.add(
                    new Interval(
                            piece.time().from(),
                            piece.time().to(),
                            Heartbeats.status(piece.state()),
                            (piece.told() ? Origin.HISTORY : Origin.OBSERVED).word(),
                            edge.map(StatusEdge::rawStatus).orElse(null),
                            edge.map(StatusEdge::reply).orElse(null),
                            null));
            reached = piece.time().to();
        }
        unknown(intervals, found, reached, to);
        return intervals;
    }

    private static void unknown(
            List<Interval> intervals, MonitorCourses.Found found, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return;
        }
        Optional<Edge> edge = found.course().at(from);
        boolean heard = found.known().stream().anyMatch(known -> covers(known, from));
        String why =
                !heard
                        ? "The source was not heard."
                        : edge.isEmpty()
                                ? "The source had said nothing yet."
                                : "The source could not tell.";
        intervals.add(
                new Interval(
                        from,
                        to,
                        MonitorStatus.UNKNOWN,
                        null,
                        edge.filter(_ -> heard).map(one -> one.edge().rawStatus()).orElse(null),
                        edge.filter(_ -> heard).map(one -> one.edge().reply()).orElse(null),
                        why));
    }

    private static boolean covers(Known known, Instant at) {
        return !known.time().from().isAfter(at) && known.time().to().isAfter(at);
    }

    /// What the source said when its history was last read.
    private static List<Said> said(MonitorRow monitor) {
        return monitor.told().reversed().stream()
                .filter(span -> !span.said().isEmpty())
                .findFirst()
                .map(span ->
                        span.said().stream()
                                .map(one ->
                                        new Said(one.days(), one.microPercent() / MICRO, span.to()))
                                .toList())
                .orElse(List.of());
    }
}
