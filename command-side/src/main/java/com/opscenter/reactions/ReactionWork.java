package com.opscenter.reactions;

import com.opscenter.history.api.StoredEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reactions still have to do, see the table. A node that does something claims it for a few
/// seconds at a time; what a dead node had claimed is free for another one. So is what is claimed
/// for longer than anybody claims: the clock was set back since.
@Component
class ReactionWork {

    private static final String ADD =
            """
            INSERT INTO event_store.reaction_work
              (reaction, position, event_id, stream, lane, unread, parked_at, cause)
            VALUES (:reaction, :position, :event, :stream, :lane, :unread,
              CASE WHEN :unread THEN clock_timestamp() END, :cause)
            ON CONFLICT DO NOTHING
            """;

    /// Of each reaction the first of every lane that nobody does; however much one has to do, it
    /// stands in front of no other. What could not be read holds up what follows in its stream,
    /// whatever lane that is in.
    private static final String NEXT =
            """
            SELECT next.reaction, next.position
            FROM unnest(:reactions) AS asked (name) CROSS JOIN LATERAL (
              SELECT reaction, position FROM event_store.reaction_work w
              WHERE reaction = asked.name AND parked_at IS NULL
                AND (claimed_until IS NULL OR claimed_until NOT BETWEEN
                  clock_timestamp() AND clock_timestamp() + interval '1 min')
                AND NOT EXISTS (SELECT FROM event_store.reaction_work before
                  WHERE before.reaction = w.reaction AND before.lane = w.lane
                    AND before.position < w.position)
                AND NOT EXISTS (SELECT FROM event_store.reaction_work before
                  WHERE before.reaction = w.reaction AND before.stream = w.stream
                    AND before.position < w.position AND before.unread)
              ORDER BY position LIMIT :limit) AS next
            ORDER BY next.position
            """;

    private static final String CLAIM =
            """
            UPDATE event_store.reaction_work
            SET owner = :owner, claimed_until = clock_timestamp() + interval '5 s'
            WHERE reaction = :reaction AND position = :position AND parked_at IS NULL
              AND (owner = :owner OR claimed_until IS NULL OR claimed_until NOT BETWEEN
                clock_timestamp() AND clock_timestamp() + interval '1 min')
            """;

    private static final String KEEP =
            "UPDATE event_store.reaction_work SET claimed_until = clock_timestamp() + interval '5"
                    + " s' WHERE owner = :owner";

    private static final String RELEASE =
            "UPDATE event_store.reaction_work SET owner = NULL, claimed_until = NULL"
                    + " WHERE owner = :owner";

    /// Claimed by nobody until then.
    private static final String PUT_OFF =
            "UPDATE event_store.reaction_work SET owner = NULL, claimed_until ="
                    + " clock_timestamp() + :pause * interval '1 ms' WHERE owner = :owner";

    private static final String ONE = " AND reaction = :reaction AND position = :position";

    private static final String DONE = "DELETE FROM event_store.reaction_work WHERE owner = :owner";

    private static final String PARK =
            "UPDATE event_store.reaction_work SET owner = NULL, claimed_until = NULL,"
                    + " parked_at = clock_timestamp(), cause = :cause WHERE owner = :owner";

    /// In a lane of its own, as nothing behind it is to wait.
    private static final String PARK_ALONE =
            "UPDATE event_store.reaction_work SET owner = NULL, claimed_until = NULL,"
                    + " parked_at = clock_timestamp(), cause = :cause,"
                    + " lane = lane || ' alone ' || position WHERE owner = :owner";

    /// This process, however often its node was started before.
    private final UUID owner = UUID.randomUUID();

    private final JdbcClient database;

    ReactionWork(@Qualifier("append") DataSource pool) {
        this.database = JdbcClient.create(pool);
    }

    record Item(String reaction, long position) {}

    void add(String reaction, StoredEvent event, String lane) {
        insert(reaction, event)
                .param("lane", lane)
                .param("unread", false)
                .param("cause", null)
                .update();
    }

    /// False when it was before.
    boolean setAside(String reaction, StoredEvent event, String cause) {
        return insert(reaction, event)
                        .param("lane", event.stream())
                        .param("unread", true)
                        .param("cause", cause)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec insert(String reaction, StoredEvent event) {
        return database.sql(ADD)
                .param("reaction", reaction)
                .param("position", event.position())
                .param("event", event.id())
                .param("stream", event.stream());
    }

    /// @param limit of each
    List<Item> next(Collection<String> reactions, int limit) {
        return database.sql(NEXT)
                .param("reactions", reactions.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new Item(row.getString(1), row.getLong(2)))
                .list();
    }

    /// False when another node does it, or it is done or set aside.
    boolean claim(Item item) {
        return one(CLAIM, item).update() == 1;
    }

    /// Keeps what this node has claimed.
    void keep() {
        database.sql(KEEP).param("owner", owner).update();
    }

    void done(Item item) {
        one(DONE + ONE, item).update();
    }

    void park(Item item, String cause) {
        one(PARK + ONE, item).param("cause", cause).update();
    }

    /// What follows in its lane goes on.
    void parkAlone(Item item, String cause) {
        one(PARK_ALONE + ONE, item).param("cause", cause).update();
    }

    void release(Item item) {
        one(RELEASE + ONE, item).update();
    }

    void putOff(Item item, Duration pause) {
        one(PUT_OFF + ONE, item).param("pause", pause.toMillis()).update();
    }

    void releaseAll() {
        database.sql(RELEASE).param("owner", owner).update();
    }

    private JdbcClient.StatementSpec one(String sql, Item item) {
        return database.sql(sql)
                .param("owner", owner)
                .param("reaction", item.reaction())
                .param("position", item.position());
    }
}
