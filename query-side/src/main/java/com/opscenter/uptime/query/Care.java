package com.opscenter.uptime.query;

import com.opscenter.availability.State;
import com.opscenter.availability.Time;
import com.opscenter.availability.Timeline.Stood;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.uptime.api.MaintenanceEvent;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceCancelled;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceContradicted;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDismissed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDispatched;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRejected;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.views.Asked;
import com.opscenter.views.CommandCourse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work on the device of a monitor: what was said of its status meanwhile does not count.
///
/// @param spans when there was some, the newest last; the last one may be open
/// @param course what commands did
record Care(MaintenanceState state, List<Span> spans, CommandCourse course) {

    static final Care NONE = new Care(MaintenanceState.UNKNOWN, List.of(), CommandCourse.NONE);

    private static final int MOST_SPANS = 200;

    /// @param to null while it lasts
    record Span(Instant from, @Nullable Instant to) {

        /// No span ends before it begins, whatever clocks said.
        Span endedAt(Instant at) {
            return new Span(from, at.isBefore(from) ? from : at);
        }

        Instant end(Instant now) {
            return to == null ? now : to;
        }
    }

    boolean isRunning() {
        return state == MaintenanceState.RUNNING;
    }

    Care after(MaintenanceEvent event, StoredEvent stored) {
        return switch (event) {
            case MaintenanceObserved(_, var read, var at) -> read(read, at);
            case MaintenanceRequested asked ->
                    with(course.asked(Asked.of(asked, asked.deadline(), stored)));
            case MaintenanceDispatched _, MaintenanceDismissed _ -> this;
            case MaintenanceConfirmed(_, var command) -> with(course.settled(command, true));
            case MaintenanceContradicted(_, var command) -> with(course.settled(command, true));
            case MaintenanceTimedOut _ -> with(course.timedOut());
            case MaintenanceRejected(_, var command, _) -> with(course.withdrawn(command));
            case MaintenanceCancelled(_, var command) -> with(course.withdrawn(command));
        };
    }

    private Care with(CommandCourse newer) {
        return new Care(state, spans, newer);
    }

    private Care read(MaintenanceState read, Instant at) {
        List<Span> all = new ArrayList<>(spans);
        if (read == MaintenanceState.RUNNING) {
            all.add(new Span(at, null));
        } else if (!all.isEmpty() && all.getLast().to() == null) {
            all.add(all.removeLast().endedAt(at));
        }
        int surplus = Math.max(0, all.size() - MOST_SPANS);
        return new Care(read, List.copyOf(all.subList(surplus, all.size())), course);
    }

    /// When the work under way was seen to begin; null while there is none.
    @Nullable Instant since() {
        return isRunning() && !spans.isEmpty() ? spans.getLast().from() : null;
    }

    MonitorView.Maintenance shown() {
        return new MonitorView.Maintenance(state.word(), since(), course.shownPending());
    }

    /// What was said, with the times of work in its place.
    List<Stood> over(List<Stood> said, Instant now) {
        List<Stood> all = said;
        for (Span span : spans) {
            Instant end = span.end(now);
            if (span.from().isBefore(end)) {
                all = over(all, new Time(span.from(), end));
            }
        }
        return all;
    }

    private static List<Stood> over(List<Stood> said, Time work) {
        List<Stood> all = new ArrayList<>();
        for (Stood one : said) {
            Instant from = one.time().from();
            Instant to = one.time().to();
            Time.clipped(from, work.from(), from, to)
                    .ifPresent(before -> all.add(new Stood(before, one.state())));
            Time.clipped(work.from(), work.to(), from, to)
                    .ifPresent(within -> all.add(new Stood(within, State.MAINTENANCE)));
            Time.clipped(work.to(), to, from, to)
                    .ifPresent(after -> all.add(new Stood(after, one.state())));
        }
        return all;
    }
}
