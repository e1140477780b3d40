package com.opscenter.reactions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was set aside of the work of all reactions, of other nodes' too. A lane is worked off from
/// its first letter on; what is behind waits for it.
@Component
class DeadLetters {

    private static final String LIST =
            """
            SELECT letter, reaction, lane, event_id, payload_type, payload_revision::int, w.stream,
              cause, parked_at, org_id, position,
              (SELECT count(*) FROM event_store.reaction_work behind
               WHERE behind.reaction = w.reaction AND behind.position > w.position
                 AND (behind.lane = w.lane OR (w.unread AND behind.stream = w.stream))) AS waiting
            FROM event_store.reaction_work w
            JOIN event_store.domain_event_entry ON global_index = position
            WHERE parked_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM event_store.reaction_work before
                WHERE before.reaction = w.reaction AND before.lane = w.lane
                  AND before.position < w.position)
            ORDER BY position, reaction
            """;

    /// One that was parked alone is back in its lane, in front of what waits there.
    private static final String RETRY =
            "UPDATE event_store.reaction_work SET parked_at = NULL,"
                    + " lane = replace(lane, ' alone ' || position, '')"
                    + " WHERE letter = ? AND parked_at IS NOT NULL";

    private static final String SKIP =
            "DELETE FROM event_store.reaction_work WHERE letter = ? AND parked_at IS NOT NULL";

    private final JdbcClient database;
    private final ReactionWorkers workers;

    DeadLetters(@Qualifier("append") DataSource pool, ReactionWorkers workers) {
        this.database = JdbcClient.create(pool);
        this.workers = workers;
    }

    /// The first letter of every lane.
    List<DeadLetterView> list() {
        return database.sql(LIST)
                .query((row, _) ->
                        new DeadLetterView(
                                row.getString("letter"),
                                row.getString("reaction"),
                                row.getString("lane"),
                                row.getString("event_id"),
                                row.getString("payload_type"),
                                row.getInt("payload_revision"),
                                row.getString("stream"),
                                row.getString("cause"),
                                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                                row.getInt("waiting"),
                                row.getLong("position"),
                                row.getString("org_id")))
                .list();
    }

    Optional<DeadLetterView> find(String id) {
        return list().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /// Has the reaction done again, and then what waits behind it.
    void retry(DeadLetterView letter) {
        database.sql(RETRY).param(letter.id()).update();
        workers.wake();
    }

    /// Gives the letter up; what waits behind it goes on.
    void skip(DeadLetterView letter) {
        database.sql(SKIP).param(letter.id()).update();
        workers.wake();
    }
}
