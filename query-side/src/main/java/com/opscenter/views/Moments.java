package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the position of an instant and the other way round.
@Component
public class Moments {

    private final EventReader history;
    private final Clock clock;
    private volatile long first = Long.MAX_VALUE;

    public Moments(EventReader history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /// Reads `at`: an RFC 3339 instant or `pos:<position>`, null for now. The future is refused.
    public Moment at(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Moment.NOW;
        }
        return written.startsWith("pos:")
                ? atPosition(number(written.substring("pos:".length())))
                : atInstant(instant(written));
    }

    /// The last position recorded up to an instant, 0 before the first event.
    public long positionAt(Instant instant) {
        return history.positionAt(instant);
    }

    private Moment atInstant(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw refused("lies in the future");
        }
        long position = history.positionAt(instant);
        return new Moment(position, instant, position == 0);
    }

    /// Positions have holes; in one it is the time of the event that follows.
    private Moment atPosition(long position) {
        Optional<StoredEvent> there = next(position);
        if (there.isEmpty() && position > 0) {
            throw refused("lies in the future");
        }
        return new Moment(
                position,
                there.map(StoredEvent::recordedAt).orElseGet(clock::instant),
                position < first());
    }

    /// The first event at or after a position.
    private Optional<StoredEvent> next(long position) {
        return history.after(position - 1, 1).stream().findFirst();
    }

    /// The position of the first event, beyond all positions without one. It never changes.
    private long first() {
        long known = first;
        if (known == Long.MAX_VALUE) {
            known = next(1).map(StoredEvent::position).orElse(Long.MAX_VALUE);
            first = known;
        }
        return known;
    }

    private static long number(String digits) {
        try {
            long position = Long.parseLong(digits);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            throw refused("is no position: " + digits);
        }
        throw refused("is no position: " + digits);
    }

    private static Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw refused("must be an RFC 3339 instant or pos:<position>");
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException(Refusal.invalid("at", "past", why));
    }
}
