package com.opscenter.reactions;

import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What makes effects, as processors: how far each has read. What it has read and not done yet is
/// in `reaction_work`. A token is written when its claim is extended, so that an idle reaction may
/// look some seconds behind.
@Component
class ReactionsAsProcessors implements Processors {

    private static final String TOKENS =
            """
            SELECT processor_name, max(owner) AS owner,
                   coalesce(min((convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint), 0)
                     AS position,
                   (SELECT count(*) FROM event_store.reaction_work
                     WHERE reaction = processor_name AND parked_at IS NOT NULL) AS parked
              FROM event_store.token_entry GROUP BY processor_name
            """;

    private final JdbcClient database;
    private final EventReader history;
    private final ReactionHandlers handlers;
    private final Clock clock;

    ReactionsAsProcessors(
            @Qualifier("append") DataSource pool,
            EventReader history,
            ReactionHandlers handlers,
            Clock clock) {
        this.database = JdbcClient.create(pool);
        this.history = history;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public List<ProcessorView> all() {
        long head = history.head();
        return database.sql(TOKENS).query((row, _) -> view(row, head)).list();
    }

    /// An effect that is asked for is not held back; what fails is parked by itself.
    @Override
    public Optional<Refusal> objection(String name, Verb verb) {
        return Optional.of(
                new Refusal("state-moved-on", "Reactions cannot be asked to " + verb.word()));
    }

    @Override
    public void carryOut(String name, Verb verb) {
        throw new IllegalStateException("objected before: " + verb);
    }

    private ProcessorView view(ResultSet row, long head) throws SQLException {
        String name = row.getString("processor_name");
        long position = row.getLong("position");
        String owner = row.getString("owner");
        long lag = lagMillis(position, head);
        return new ProcessorView(
                name,
                "reaction",
                null,
                null,
                owner == null ? "idle" : state(name, lag),
                position,
                Math.max(0, head - position),
                lag,
                owner,
                null,
                row.getLong("parked"),
                null,
                null,
                List.of());
    }

    private String state(String name, long lag) {
        if (handlers.made(name).map(ReactionHandler::isResting).orElse(false)) {
            return "resting";
        }
        return lag == 0 ? "live" : "behind";
    }

    private long lagMillis(long position, long head) {
        if (position >= head) {
            return 0;
        }
        Instant now = clock.instant();
        Instant next =
                history.after(position, 1).stream()
                        .map(StoredEvent::recordedAt)
                        .findFirst()
                        .orElse(now);
        return Math.max(1, Duration.between(next, now).toMillis());
    }
}
