package com.opscenter.reactions;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reactions began and ended, each statement durable by itself: an attempt is on record before
/// it acts.
@Component
class Attempts {

    /// A reaction sees only what happens after it was first deployed.
    private static final String FENCE =
            """
            INSERT INTO event_store.reaction (name, fence)
            SELECT :name, coalesce(max(global_index), 0) FROM event_store.domain_event_entry
            ON CONFLICT DO NOTHING
            """;

    private static final String BEGIN =
            """
            INSERT INTO event_store.reaction_attempt (reaction, event_id, attempts, started_at)
            VALUES (:name, :event, 1, clock_timestamp())
            ON CONFLICT (reaction, event_id) DO UPDATE
            SET attempts = reaction_attempt.attempts + 1, started_at = clock_timestamp(), failure = NULL
            WHERE reaction_attempt.ended_at IS NULL
            RETURNING attempts
            """;

    private static final String SUCCEED =
            "UPDATE event_store.reaction_attempt SET ended_at = now()"
                    + " WHERE reaction = :name AND event_id = :event";

    private static final String FAIL =
            "UPDATE event_store.reaction_attempt SET failure = :failure"
                    + " WHERE reaction = :name AND event_id = :event";

    private static final String WITHDRAW =
            "UPDATE event_store.reaction_attempt SET attempts = attempts - 1"
                    + " WHERE reaction = :name AND event_id = :event";

    private final JdbcClient database;

    Attempts(@Qualifier("append") DataSource pool) {
        this.database = JdbcClient.create(pool);
    }

    /// The position up to which the reaction never acts; fixed when it is first asked for.
    long fence(String reaction) {
        database.sql(FENCE).param("name", reaction).update();
        return database.sql("SELECT fence FROM event_store.reaction WHERE name = ?")
                .param(reaction)
                .query(Long.class)
                .single();
    }

    /// Which attempt this is, from 1; 0 when an earlier one has ended well.
    int begin(String reaction, String eventId) {
        return database.sql(BEGIN)
                .param("name", reaction)
                .param("event", eventId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void succeed(String reaction, String eventId) {
        database.sql(SUCCEED).param("name", reaction).param("event", eventId).update();
    }

    /// The attempt ended before anything was done: it counts as none.
    void withdraw(String reaction, String eventId) {
        database.sql(WITHDRAW).param("name", reaction).param("event", eventId).update();
    }

    void fail(String reaction, String eventId, Throwable failure) {
        database.sql(FAIL)
                .param("name", reaction)
                .param("event", eventId)
                .param("failure", Objects.toString(failure.getMessage(), failure.toString()))
                .update();
    }
}
