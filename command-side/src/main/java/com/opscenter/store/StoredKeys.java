package com.opscenter.store;

import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.history.api.Event;
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

    /// @param commandId the command first given under the key
    /// @param refusal the recorded refusal when the command was refused
    /// @param held the command was to wait for a second person
    public record Used(
            String fingerprint,
            String commandId,
            long position,
            @Nullable CommandRefused refusal,
            boolean held) {}

    public Optional<Used> find(String actor, String key) {
        return database.sql(FIND)
                .param(actor)
                .param(key)
                .query((row, _) -> used(row.getString(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    private Used used(String fingerprint, String commandId, long position) {
        Event last = history.byPosition(position).map(StoredEvent::payload).orElse(null);
        return new Used(
                fingerprint,
                commandId,
                position,
                last instanceof CommandRefused refused && refused.commandId().equals(commandId)
                        ? refused
                        : null,
                last instanceof CommandStep.Opening opening
                        && opening.status() == CommandStatus.AWAITING_APPROVAL
                        && opening.commandId().equals(commandId));
    }
}
