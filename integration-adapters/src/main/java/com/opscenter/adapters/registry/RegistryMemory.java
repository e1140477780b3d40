package com.opscenter.adapters.registry;

import com.opscenter.adapters.polling.RegisteredSource;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Spares a start the way through the whole history: remembers where each source's settings stand
/// in it, and up to where it was read.
@Component
class RegistryMemory {

    private final JdbcClient jdbc;
    private final EventReader events;

    RegistryMemory(@Qualifier("adapterState") JdbcClient jdbc, EventReader events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Row(String source, long position, boolean enabled) {}

    /// Fills the registry; the position from where the history must be followed. 0 when nothing is
    /// remembered, or what is remembered is not of this history.
    long recall(Registry registry) {
        long position =
                jdbc.sql("SELECT position FROM adapter_state.registry_position")
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        if (position > events.head()) {
            forget();
            return 0;
        }
        for (Row row :
                jdbc.sql("SELECT * FROM adapter_state.registered_source ORDER BY source_id")
                        .query((r, _) -> new Row(r.getString(1), r.getLong(2), r.getBoolean(3)))
                        .list()) {
            Optional<RegisteredSource> source =
                    events.byPosition(row.position).flatMap(event -> source(row, event));
            if (source.isEmpty()) {
                forget();
                registry.clear();
                return 0;
            }
            registry.put(source.get());
        }
        return position;
    }

    private static Optional<RegisteredSource> source(Row row, StoredEvent event) {
        return switch (event.payload()) {
            case SourceRegistered(var id, var settings) when id.value().equals(row.source) ->
                    Optional.of(source(row, event, settings));
            case SourceChanged(var id, var settings) when id.value().equals(row.source) ->
                    Optional.of(source(row, event, settings));
            case null, default -> Optional.empty();
        };
    }

    private static RegisteredSource source(Row row, StoredEvent event, Settings settings) {
        return new RegisteredSource(
                new SourceId(row.source),
                event.metadata().orgId(),
                settings,
                row.enabled,
                row.position);
    }

    void remember(RegisteredSource source) {
        jdbc.sql(
                        """
                        INSERT INTO adapter_state.registered_source VALUES (?, ?, ?)
                        ON CONFLICT (source_id) DO UPDATE
                        SET settings_position = excluded.settings_position,
                            enabled = excluded.enabled
                        """)
                .param(source.id().value())
                .param(source.settingsPosition())
                .param(source.enabled())
                .update();
    }

    void remove(SourceId source) {
        jdbc.sql("DELETE FROM adapter_state.registered_source WHERE source_id = ?")
                .param(source.value())
                .update();
    }

    /// Only after the sources up to there: a lower position is read twice, which changes nothing.
    void reached(long position) {
        jdbc.sql(
                        """
                        INSERT INTO adapter_state.registry_position (position) VALUES (?)
                        ON CONFLICT (only_row) DO UPDATE SET position = excluded.position
                        """)
                .param(position)
                .update();
    }

    private void forget() {
        jdbc.sql("DELETE FROM adapter_state.registered_source").update();
        jdbc.sql("DELETE FROM adapter_state.registry_position").update();
    }
}
