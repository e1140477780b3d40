package com.opscenter.store;

import com.opscenter.commands.api.CommandRefused;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is known about idempotency keys that were used.
public final class StoredKeys {

    private static final String FIND =
            "SELECT fingerprint, command_id, position FROM event_store.idempotency"
                    + " WHERE actor = ? AND key = ?";

    private final JdbcClient database;
    private final EventReader history;

    StoredKeys(JdbcClient database, EventReader history) {
        this.database = database;
        this.history = history;
    }

    /// @param refusal the recorded refusal when the command was refused
    public record Used(String fingerprint, long position, @Nullable CommandRefused refusal) {}

    public Optional<Used> find(String actor, String key) {
        return database.sql(FIND)
                .param(actor)
                .param(key)
                .query((row, _) -> used(row.getString(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    private Used used(String fingerprint, String commandId, long position) {
        CommandRefused refusal =
                history.byPosition(position)
                        .map(StoredEvent::payload)
                        .filter(CommandRefused.class::isInstance)
                        .map(CommandRefused.class::cast)
                        .filter(refused -> refused.commandId().equals(commandId))
                        .orElse(null);
        return new Used(fingerprint, position, refusal);
    }
}
