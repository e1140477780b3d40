package com.opscenter.deadlines;

import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.deadlines.DeadlineView.State;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deadlines that are open, the next one first.
@Component
class Deadlines {

    private static final String LIST =
            """
            SELECT task_instance, execution_time, picked, picked_by,
              coalesce(consecutive_failures, 0) AS failures
            FROM event_store.scheduled_tasks
            JOIN event_store.domain_event_entry ON event_identifier = task_instance
            WHERE task_name = 'deadline'
              AND (:org::uuid IS NULL OR org_id = :org::uuid)
              AND (execution_time, task_instance) > (:after::timestamptz, :id)
            ORDER BY execution_time, task_instance LIMIT :limit
            """;

    private final JdbcClient database;
    private final EventReader history;
    private final Clock clock;

    Deadlines(@Qualifier("append") DataSource pool, EventReader history, Optional<Clock> clock) {
        this.database = JdbcClient.create(pool);
        this.history = history;
        this.clock = clock.orElseGet(Clock::systemUTC);
    }

    /// Where a page begins.
    ///
    /// @param due of the last one of the page before
    /// @param id of the event that opened it
    record After(Instant due, String id) {
        static final After NOTHING = new After(Instant.EPOCH, "");
    }

    record Open(String id, DeadlineView view) {}

    /// @param orgId null for those of all organizations
    List<Open> list(@Nullable String orgId, After after, int limit) {
        Instant now = clock.instant();
        return database.sql(LIST)
                .param("org", orgId)
                .param("after", after.due().toString())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, _) -> {
                    Instant due = row.getObject("execution_time", OffsetDateTime.class).toInstant();
                    int failures = row.getInt("failures");
                    State state = state(row.getBoolean("picked"), failures, due, now);
                    return open(
                            row.getString("task_instance"),
                            due,
                            failures,
                            state,
                            row.getString("picked_by"));
                })
                .list();
    }

    private static State state(boolean picked, int failures, Instant due, Instant now) {
        if (picked) {
            return State.FIRING;
        }
        if (failures > 0) {
            return State.RETRYING;
        }
        return due.isAfter(now) ? State.SCHEDULED : State.DUE;
    }

    private Open open(
            String eventId, Instant due, int attempts, State state, @Nullable String node) {
        StoredEvent opened = history.byId(eventId).orElseThrow();
        String name =
                opened.payload() instanceof OpensDeadline deadline
                        ? CommandType.of(deadline.whenDue())
                        : opened.type();
        String command =
                opened.payload() instanceof CommandStep step
                        ? step.commandId()
                        : opened.metadata().commandId();
        return new Open(
                eventId,
                new DeadlineView(name, opened.stream(), command, due, attempts, state, node));
    }
}
