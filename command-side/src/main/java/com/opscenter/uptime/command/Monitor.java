package com.opscenter.uptime.command;

import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Intents;
import com.opscenter.uptime.api.HistorySpan;
import com.opscenter.uptime.api.MaintenanceAction;
import com.opscenter.uptime.api.MaintenanceEvent;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorEvent.MonitorDescribed;
import com.opscenter.uptime.api.MonitorEvent.MonitorHistoryRead;
import com.opscenter.uptime.api.MonitorEvent.MonitorObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorRemoved;
import com.opscenter.uptime.api.MonitorEvent.MonitorSensorsObserved;
import com.opscenter.uptime.api.MonitorEvent.MonitorStatusObserved;
import com.opscenter.uptime.api.MonitorReading;
import com.opscenter.uptime.api.Sensor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A monitor as far as decisions need it, by stage of its life.
sealed interface Monitor {

    /// Never read.
    record Unknown() implements Monitor {}

    /// @param told times of which its source told everything, the newest last
    record Watched(
            MonitorReading reading,
            Edges edges,
            List<Told> told,
            Words words,
            List<Sensor> sensors,
            Care care)
            implements Monitor {

        static final int MOST_TOLD = 200;

        /// A snapshot of earlier days knows of no sensors and no maintenance.
        public Watched {
            sensors = sensors == null ? List.of() : sensors;
            care = care == null ? Care.NONE : care;
        }

        static Watched first(MonitorReading reading) {
            return new Watched(reading, Edges.NONE, List.of(), Words.NONE, List.of(), Care.NONE);
        }

        boolean isTold(HistorySpan span) {
            return told.stream().anyMatch(one -> one.covers(span.from(), span.to()));
        }

        Watched with(HistorySpan span) {
            List<Told> all = new ArrayList<>(told);
            all.add(new Told(span.from(), span.to()));
            int surplus = Math.max(0, all.size() - MOST_TOLD);
            return new Watched(
                    reading,
                    edges,
                    List.copyOf(all.subList(surplus, all.size())),
                    words,
                    sensors,
                    care);
        }

        Watched with(Care newer) {
            return new Watched(reading, edges, told, words, sensors, newer);
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

    /// Work on the device, and what was asked about it.
    ///
    /// @param seen when the state was seen; null before the first
    /// @param ends when what was asked for may be over by itself, by its command
    record Care(
            MaintenanceState state,
            @Nullable Instant seen,
            Intents<MaintenanceAction, MaintenanceState> intents,
            Map<String, Instant> ends) {

        static final Care NONE = new Care(MaintenanceState.UNKNOWN, null, Intents.none(), Map.of());

        /// A snapshot of earlier days knows of no ends.
        public Care {
            ends = ends == null ? Map.of() : ends;
        }

        IntentSteps<MaintenanceAction, MaintenanceState> steps() {
            return new IntentSteps<>(intents);
        }

        Care with(MaintenanceState newer, Instant at) {
            return new Care(newer, at, intents, ends);
        }

        /// The ends of what is done with are forgotten.
        Care with(Intents<MaintenanceAction, MaintenanceState> newer) {
            Map<String, Instant> open = new TreeMap<>(ends);
            open.keySet().removeIf(command -> newer.of(command).isEmpty());
            return new Care(state, seen, newer, Map.copyOf(open));
        }

        Care ending(String command, Instant end) {
            Map<String, Instant> all = new TreeMap<>(ends);
            all.put(command, end);
            return new Care(state, seen, intents, Map.copyOf(all));
        }

        /// Whether more is known than at that time.
        boolean isNewerThan(Instant at) {
            return seen != null && at.isBefore(seen);
        }

        /// Whether nothing of what a command asked for can be seen at that time, though it was
        /// done.
        boolean isOver(String command, Instant at) {
            Instant end = ends.get(command);
            return end != null && !at.isBefore(end);
        }
    }

    static Monitor evolve(Monitor monitor, MonitorEvent event) {
        return switch (monitor) {
            case Unknown _ when event instanceof MonitorObserved(_, _, var reading) ->
                    Watched.first(reading);
            case Unknown _, Removed _ -> monitor;
            case Watched watched -> evolve(watched, event);
        };
    }

    private static Monitor evolve(Watched now, MonitorEvent event) {
        return switch (event) {
            case MonitorObserved(_, _, var reading) ->
                    new Watched(
                            reading,
                            now.edges(),
                            now.told(),
                            now.words(),
                            now.sensors(),
                            now.care());
            case MonitorStatusObserved(_, var edge, _) ->
                    new Watched(
                            now.reading(),
                            now.edges().with(edge),
                            now.told(),
                            now.words(),
                            now.sensors(),
                            now.care());
            case MonitorHistoryRead(_, var span) -> now.with(span);
            case MonitorDescribed(_, var name, var linkTo) ->
                    new Watched(
                            now.reading(),
                            now.edges(),
                            now.told(),
                            new Words(name, linkTo),
                            now.sensors(),
                            now.care());
            case MonitorSensorsObserved(_, var sensors) ->
                    new Watched(
                            now.reading(),
                            now.edges(),
                            now.told(),
                            now.words(),
                            sensors,
                            now.care());
            case MaintenanceEvent about -> now.with(MaintenanceEvolution.evolve(now.care(), about));
            case MonitorRemoved _ -> new Removed();
        };
    }
}
