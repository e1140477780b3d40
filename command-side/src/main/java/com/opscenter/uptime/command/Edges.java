package com.opscenter.uptime.command;

import com.opscenter.uptime.api.MonitorStatus;
import com.opscenter.uptime.api.StatusEdge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changes of a monitor's status in the order of their own times; of equal times in the order
/// in which they were told.
///
/// @param known the newest of them
/// @param forgotten nothing up to then is known any more, so that nothing of it can be told apart
///   from what was told before; null while nothing was forgotten
record Edges(List<Known> known, @Nullable Instant forgotten) {

    /// So many are remembered; a year of one outage each second day has some 400.
    static final int MOST = 4000;

    static final Edges NONE = new Edges(List.of(), null);

    record Known(Instant at, String sourceKey, MonitorStatus status) {}

    /// Whether it says something that is not known: it is no line that was there before, and the
    /// status at its time was another one.
    boolean isNews(StatusEdge edge) {
        if (forgotten != null && !edge.occurredAt().isAfter(forgotten)) {
            return false;
        }
        int place = place(edge.occurredAt());
        boolean same = place > 0 && known.get(place - 1).status() == edge.status();
        return !same && known.stream().noneMatch(one -> one.sourceKey().equals(edge.sourceKey()));
    }

    Edges with(StatusEdge edge) {
        List<Known> all = new ArrayList<>(known);
        all.add(
                place(edge.occurredAt()),
                new Known(edge.occurredAt(), edge.sourceKey(), edge.status()));
        return all.size() <= MOST
                ? new Edges(List.copyOf(all), forgotten)
                : new Edges(List.copyOf(all.subList(1, all.size())), all.getFirst().at());
    }

    /// Behind everything that is not later.
    private int place(Instant at) {
        int place = known.size();
        while (place > 0 && known.get(place - 1).at().isAfter(at)) {
            place--;
        }
        return place;
    }
}
