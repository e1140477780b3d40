package com.opscenter.adapters.support;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.organizations.api.SystemOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// A history that a test writes.
public final class WrittenHistory implements EventReader {

    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
    private final List<Long> askedFrom = new CopyOnWriteArrayList<>();

    public StoredEvent append(Event event) {
        StoredEvent stored =
                new StoredEvent(
                        events.size() + 1L,
                        UUID.randomUUID().toString(),
                        "test." + event.getClass().getSimpleName(),
                        1,
                        "Test",
                        event.stream(),
                        0,
                        Instant.now(),
                        Instant.now(),
                        new Metadata(
                                Actor.system("test"),
                                SystemOrganization.ID,
                                "home-rack",
                                "correlation",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        event,
                        "{}");
        events.add(stored);
        wakes.forEach(Runnable::run);
        return stored;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        askedFrom.add(position);
        return events.stream().filter(event -> event.position() > position).limit(limit).toList();
    }

    /// The positions that were asked for so far.
    public List<Long> askedFrom() {
        return List.copyOf(askedFrom);
    }

    public void forgetAsking() {
        askedFrom.clear();
    }

    @Override
    public List<StoredEvent> stream(String stream, long upTo) {
        return events.stream().filter(event -> event.stream().equals(stream)).toList();
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
    public long positionAt(Instant instant) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(instant))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(0);
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public AutoCloseable onAppend(Runnable wake) {
        wakes.add(wake);
        return () -> wakes.remove(wake);
    }
}
