package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the position of an instant and the other way round. Recorded times rise with positions, so
/// an instant is found by halving, without an index that every append would have to pay for.
@Component
public class Moments {

    private final EventReader history;
    private final Clock clock;

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

    /// The same for a position that was resolved before, null for now.
    public Moment of(@Nullable Long position) {
        return position == null ? Moment.NOW : atPosition(position);
    }

    /// The last position recorded up to an instant, 0 before the first event.
    public long positionAt(Instant instant) {
        long below = 0;
        long above = history.head() + 1;
        while (below + 1 < above) {
            long middle = below + (above - below) / 2;
            Optional<StoredEvent> next = next(middle);
            if (next.isPresent() && !next.get().recordedAt().isAfter(instant)) {
                below = next.get().position();
            } else {
                above = middle;
            }
        }
        return below;
    }

    private Moment atInstant(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw refused("lies in the future");
        }
        long position = positionAt(instant);
        return new Moment(position, instant, position == 0);
    }

    private Moment atPosition(long position) {
        if (position > history.head()) {
            throw refused("lies in the future");
        }
        Instant instant =
                history.byPosition(position)
                        .or(() -> next(position))
                        .map(StoredEvent::recordedAt)
                        .orElseGet(clock::instant);
        boolean before = next(1).map(first -> position < first.position()).orElse(true);
        return new Moment(position, instant, before);
    }

    /// The first event at or after a position; positions have holes.
    private Optional<StoredEvent> next(long position) {
        List<StoredEvent> found = history.after(position - 1, 1);
        return found.stream().findFirst();
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
