package com.opscenter.uptime.command;

import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A monitor as far as decisions need it, by stage of its life.
sealed interface Monitor {

    /// Never read.
    record Unknown() implements Monitor {}

    /// @param told times of which its source told everything, the newest last
    record Watched(MonitorReading reading, Edges edges, List<Told> told, Words words)
            implements Monitor {

        static final int MOST_TOLD = 200;

        boolean isTold(HistorySpan span) {
            return told.stream().anyMatch(one -> one.covers(span.from(), span.to()));
        }

        Watched with(HistorySpan span) {
            List<Told> all = new ArrayList<>(told);
            all.add(new Told(span.from(), span.to()));
            int surplus = Math.max(0, all.size() - MOST_TOLD);
            return new Watched(
                    reading, edges, List.copyOf(all.subList(surplus, all.size())), words);
        }
    }

    /// For good: a source's id is never given again.
    record Removed() implements Monitor {}

    record Told(Instant from, Instant to) {
        boolean covers(Instant begin, Instant end) {
            return !begin.isBefore(from) && !end.isAfter(to);
        }
    }

    /// People's own.
    record Words(@Nullable String name, @Nullable String linkTo) {
        static final Words NONE = new Words(null, null);
    }

    static Monitor evolve(Monitor monitor, MonitorEvent event) {
        return switch (monitor) {
            case Unknown _ when event instanceof MonitorObserved(_, _, var reading) ->
                    new Watched(reading, Edges.NONE, List.of(), Words.NONE);
            case Unknown _, Removed _ -> monitor;
            case Watched watched -> evolve(watched, event);
        };
    }

    private static Monitor evolve(Watched now, MonitorEvent event) {
        return switch (event) {
            case MonitorObserved(_, _, var reading) ->
                    new Watched(reading, now.edges(), now.told(), now.words());
            case MonitorStatusObserved(_, var edge, _) ->
                    new Watched(now.reading(), now.edges().with(edge), now.told(), now.words());
            case MonitorHistoryRead(_, var span) -> now.with(span);
            case MonitorDescribed(_, var name, var linkTo) ->
                    new Watched(now.reading(), now.edges(), now.told(), new Words(name, linkTo));
            case MonitorRemoved _ -> new Removed();
        };
    }
}
