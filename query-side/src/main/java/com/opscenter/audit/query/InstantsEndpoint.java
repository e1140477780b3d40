package com.opscenter.audit.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Moment;
import com.opscenter.views.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// From an instant to its position. Positions tell nothing of what happened, so whoever is somebody
/// may ask.
@RestController
@Needs(Needs.SIGNED_IN)
class InstantsEndpoint {

    /// An end of the history.
    record Edge(long position, Instant at) {}

    /// @param at the instant that was asked for, or that of the position
    /// @param position of the last event recorded until then, 0 before the first one
    /// @param snapshotPosition where a snapshot of that instant stands; with every event a place of
    ///   its own, the same
    /// @param oldest null as long as nothing has happened
    record Place(
            Instant at,
            long position,
            long snapshotPosition,
            boolean beforeHistory,
            @Nullable Edge oldest,
            @Nullable Edge newest) {}

    private final Moments moments;
    private final EventReader history;
    private final Clock clock;

    InstantsEndpoint(Moments moments, EventReader history, Clock clock) {
        this.moments = moments;
        this.history = history;
        this.clock = clock;
    }

    /// @param at an RFC 3339 instant or `pos:<position>`; without it, now
    @GetMapping("/api/v1/history/at")
    ResponseEntity<Place> at(@RequestParam(required = false) @Nullable String at) {
        Moment moment = moments.at(at);
        long head = history.head();
        long position = Objects.requireNonNullElse(moment.position(), head);
        Instant instant = Objects.requireNonNullElseGet(moment.instant(), clock::instant);
        Optional<StoredEvent> first = history.after(0, 1).stream().findFirst();
        return ResponseEntity.ok()
                .header("Event-Position", Long.toString(position))
                .body(
                        new Place(
                                instant,
                                position,
                                position,
                                moment.beforeHistory(),
                                edge(first),
                                edge(history.byPosition(head))));
    }

    private static @Nullable Edge edge(Optional<StoredEvent> event) {
        return event.map(one -> new Edge(one.position(), one.recordedAt())).orElse(null);
    }
}
