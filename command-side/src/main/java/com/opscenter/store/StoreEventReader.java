package com.opscenter.store;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the history by position, stream and id.
final class StoreEventReader implements EventReader {

    private static final String SELECT =
            "SELECT " + StoredEvents.COLUMNS + " FROM event_store.domain_event_entry WHERE ";

    private final JdbcClient database;
    private final StoredEvents events;
    private final Wakes wakes;
    private final RecentEvents recent = new RecentEvents(this::read);

    StoreEventReader(JdbcClient database, StoredEvents events, Wakes wakes) {
        this.database = database;
        this.events = events;
        this.wakes = wakes;
        wakes.add(recent::appended);
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return recent.after(position, limit);
    }

    private List<StoredEvent> read(long position, int limit) {
        return database.sql(SELECT + "global_index > ? ORDER BY global_index LIMIT ?")
                .param(position)
                .param(limit)
                .query(events)
                .list();
    }

    @Override
    public List<StoredEvent> stream(String stream, long upTo) {
        return database.sql(
                        SELECT
                                + "aggregate_identifier = ? AND global_index <= ?"
                                + " ORDER BY sequence_number")
                .param(stream)
                .param(upTo)
                .query(events)
                .list();
    }

    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return database.sql(SELECT + "event_identifier = ?")
                .param(eventId)
                .query(events)
                .optional();
    }

    @Override
    public Optional<StoredEvent> byPosition(long position) {
        return database.sql(SELECT + "global_index = ?").param(position).query(events).optional();
    }

    @Override
    public long head() {
        return database.sql(
                        "SELECT coalesce(max(global_index), 0)"
                                + " FROM event_store.domain_event_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public long positionAt(Instant instant) {
        return database.sql("SELECT event_store.position_at(?)")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public AutoCloseable onAppend(Runnable wake) {
        return wakes.add(wake);
    }
}
