package com.opscenter.uptime.query;

import com.opscenter.availability.State;
import com.opscenter.availability.Timeline;
import com.opscenter.availability.Timeline.Piece;
import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.MonitorView.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The last day in slots, for a strip of bars.
final class Heartbeats {

    private static final int SLOTS = 48;
    private static final Duration SLOT = Duration.ofMinutes(30);

    private Heartbeats() {}

    static List<Heartbeat> of(Timeline timeline, Instant now) {
        Instant begin = now.minus(SLOT.multipliedBy(SLOTS));
        List<Heartbeat> beats = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            Instant from = begin.plus(SLOT.multipliedBy(slot));
            Instant to = from.plus(SLOT);
            beats.add(new Heartbeat(from, to, worst(timeline.within(from, to))));
        }
        return beats;
    }

    /// Down or warning when there was any of it, else what it was for most of the time.
    private static MonitorStatus worst(List<Piece> pieces) {
        Map<State, Duration> lengths = new EnumMap<>(State.class);
        Duration unknown = SLOT;
        for (Piece piece : pieces) {
            Duration length = Duration.between(piece.time().from(), piece.time().to());
            lengths.merge(piece.state(), length, Duration::plus);
            unknown = unknown.minus(length);
        }
        if (lengths.containsKey(State.DOWN)) {
            return MonitorStatus.DOWN;
        }
        if (lengths.containsKey(State.WARNING)) {
            return MonitorStatus.WARNING;
        }
        MonitorStatus most = MonitorStatus.UNKNOWN;
        Duration longest = unknown;
        for (Map.Entry<State, Duration> one : lengths.entrySet()) {
            if (one.getValue().compareTo(longest) > 0) {
                longest = one.getValue();
                most = status(one.getKey());
            }
        }
        return most;
    }

    static MonitorStatus status(State state) {
        return switch (state) {
            case UP -> MonitorStatus.UP;
            case WARNING -> MonitorStatus.WARNING;
            case DOWN -> MonitorStatus.DOWN;
            case PAUSED -> MonitorStatus.PAUSED;
            case MAINTENANCE -> MonitorStatus.MAINTENANCE;
        };
    }
}
