package com.opscenter.commands.command;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.organizations.api.SystemOrganization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A history in memory; positions count from 1.
public final class MemoryHistory implements EventReader {

    private static final Actor TEST = Actor.system("test");
    private static final Instant THEN = Instant.parse("2026-11-21T14:30:00Z");

    private final List<StoredEvent> events = new ArrayList<>();

    /// Answers the position of the last one.
    public long append(List<? extends Event> appended) {
        return append(TEST, appended);
    }

    public long append(Actor by, List<? extends Event> appended) {
        appended.forEach(event -> events.add(stored(by, event, null)));
        return head();
    }

    /// Decided on this command.
    public long append(List<? extends Event> appended, String commandId) {
        appended.forEach(event -> events.add(stored(TEST, event, commandId)));
        return head();
    }

    List<Event> payloads(String stream) {
        return stream(stream, Long.MAX_VALUE).stream()
                .flatMap(stored -> Optional.ofNullable(stored.payload()).stream())
                .toList();
    }

    private StoredEvent stored(Actor by, Event event, @Nullable String commandId) {
        EventType type = EventCatalogue.all().of(event.getClass());
        Metadata metadata =
                new Metadata(
                        by,
                        SystemOrganization.ID,
                        "home-rack",
                        "correlation-1",
                        null,
                        commandId,
                        null,
                        null,
                        null,
                        null);
        return new StoredEvent(
                events.size() + 1L,
                "event-" + (events.size() + 1),
                type.name(),
                type.version(),
                "Test",
                event.stream(),
                stream(event.stream(), Long.MAX_VALUE).size(),
                THEN,
                THEN,
                metadata,
                event,
                "{}");
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return events.stream().skip(position).limit(limit).toList();
    }

    @Override
    public List<StoredEvent> stream(String stream, long upTo) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.position() <= upTo)
                .toList();
    }

    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    @Override
    public Optional<StoredEvent> byPosition(long position) {
        return events.stream().filter(event -> event.position() == position).findFirst();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long positionAt(Instant instant) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(instant))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(0);
    }

    @Override
    public AutoCloseable onAppend(Runnable wake) {
        return () -> {};
    }
}
