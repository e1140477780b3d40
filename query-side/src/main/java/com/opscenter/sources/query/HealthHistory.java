package com.opscenter.sources.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a source did over time.
@Component
class HealthHistory {

    private final Reads reads;
    private final Clock clock;

    HealthHistory(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /// @param to null for the state that lasts
    record State(
            Instant from,
            @Nullable Instant to,
            HealthStatus status,
            @Nullable HealthReason reason,
            @Nullable String detail) {}

    record States(Instant from, Instant to, List<State> items) {}

    States of(Sight sight, String key, @Nullable String from, @Nullable String to) {
        Instant now = sight.moment().instant() == null ? clock.instant() : sight.moment().instant();
        Instant end = instant("to", to, now);
        Instant begin = instant("from", from, end.minus(Duration.ofDays(1)));
        if (!begin.isBefore(end)) {
            throw new RefusedException(Refusal.invalid("to", "to", "must lie after from"));
        }
        List<Row<SourceRow>> versions =
                reads.in(sight.orgId(), db -> SourceRows.VIEW.versions(db, key, begin, end));
        return new States(begin, end, states(versions));
    }

    /// Rows that differ in other things than health are one state.
    private static List<State> states(List<Row<SourceRow>> versions) {
        List<State> states = new ArrayList<>();
        for (Row<SourceRow> version : versions) {
            SourceRow.Health health = version.value().health();
            State last = states.isEmpty() ? null : states.getLast();
            if (last != null
                    && last.status() == health.status()
                    && last.reason() == health.reason()) {
                continue;
            }
            if (last != null) {
                states.set(states.size() - 1, ended(last, version.sinceAt()));
            }
            states.add(
                    new State(
                            version.sinceAt(),
                            null,
                            health.status(),
                            health.reason(),
                            health.detail()));
        }
        return states;
    }

    private static State ended(State state, Instant at) {
        return new State(state.from(), at, state.status(), state.reason(), state.detail());
    }

    private static Instant instant(String name, @Nullable String written, Instant usual) {
        if (written == null) {
            return usual;
        }
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw new RefusedException(Refusal.invalid(name, name, "must be an RFC 3339 instant"));
        }
    }
}
