package com.opscenter.uptime.query;

import com.opscenter.availability.State;
import com.opscenter.availability.Time;
import com.opscenter.availability.Timeline.Stood;
import com.opscenter.uptime.api.MonitorStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a source said of a monitor, in the order of its own times.
///
/// @param edges without equal neighbors: a late line may have made two of them
record Course(List<Edge> edges) {

    /// @param edges in any order
    /// @param latest the newest one as the monitor's row has it; it may be among them already
    static Course of(List<Edge> edges, @Nullable Edge latest) {
        List<Edge> all = new ArrayList<>(edges);
        if (latest != null && !isAmong(edges, latest.position())) {
            all.add(latest);
        }
        all.sort(Comparator.comparing(Edge::at).thenComparingLong(Edge::position));
        List<Edge> course = new ArrayList<>();
        for (Edge edge : all) {
            if (course.isEmpty() || course.getLast().status() != edge.status()) {
                course.add(edge);
            }
        }
        return new Course(List.copyOf(course));
    }

    private static boolean isAmong(List<Edge> edges, long position) {
        return edges.stream().anyMatch(one -> one.position() == position);
    }

    /// A time the monitor was down.
    ///
    /// @param to null while it lasts
    record Outage(Edge began, @Nullable Instant to) {

        boolean touches(Instant from, Instant until) {
            return began.at().isBefore(until) && (to == null || to.isAfter(from));
        }
    }

    Optional<Edge> last() {
        return edges.isEmpty() ? Optional.empty() : Optional.of(edges.getLast());
    }

    /// The change that was in effect.
    Optional<Edge> at(Instant instant) {
        return edges.reversed().stream().filter(edge -> !edge.at().isAfter(instant)).findFirst();
    }

    /// What was said up to an instant.
    List<Stood> stood(Instant to) {
        List<Stood> stood = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            Instant end = i + 1 < edges.size() ? edges.get(i + 1).at() : to;
            Time.clipped(edge.at(), end, Instant.MIN, to)
                    .ifPresent(time -> stood.add(new Stood(time, state(edge.status()))));
        }
        return stood;
    }

    /// Oldest first. What cannot be told ends no outage, and an outage without a length is none.
    List<Outage> outages() {
        List<Outage> outages = new ArrayList<>();
        @Nullable Edge began = null;
        for (Edge edge : edges) {
            if (edge.status() == MonitorStatus.DOWN) {
                began = began == null ? edge : began;
            } else if (edge.status() != MonitorStatus.UNKNOWN && began != null) {
                if (began.at().isBefore(edge.at())) {
                    outages.add(new Outage(began, edge.at()));
                }
                began = null;
            }
        }
        if (began != null) {
            outages.add(new Outage(began, null));
        }
        return outages;
    }

    private static @Nullable State state(MonitorStatus status) {
        return switch (status) {
            case UP -> State.UP;
            case WARNING -> State.WARNING;
            case DOWN -> State.DOWN;
            case PAUSED -> State.PAUSED;
            case MAINTENANCE -> State.MAINTENANCE;
            case UNKNOWN -> null;
        };
    }
}
