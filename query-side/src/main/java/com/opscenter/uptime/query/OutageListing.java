package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Which outages are asked for.
///
/// @param from RFC 3339; without it thirty days before `to`, at most 365 days ago
/// @param to RFC 3339; without it now
/// @param limit 1 to 500, else 50
/// @param cursor where the last page ended
record OutageListing(
        @Nullable String from,
        @Nullable String to,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Duration MONTH = Duration.ofDays(30);

    Instant begin(Instant now) {
        Instant end = end(now);
        Instant begin = instant("from", from, end.minus(MONTH));
        if (!begin.isBefore(end)) {
            throw refused("to", "must lie after from");
        }
        return begin;
    }

    Instant end(Instant now) {
        return instant("to", to, now);
    }

    int most() {
        if (limit == null) {
            return USUAL;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST) {
                return most;
            }
        }
        throw refused("limit", "must be 1 to " + MOST);
    }

    private static Instant instant(String name, @Nullable String written, Instant usual) {
        if (written == null) {
            return usual;
        }
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            throw refused(name, "must be an RFC 3339 instant");
        }
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
