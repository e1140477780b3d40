package com.opscenter.history;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.organizations.api.SystemOrganization;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A history of records. Positions have holes, as rollbacks leave them.
public final class InMemoryHistory implements EventReader {

    public static final Instant BEGIN = Instant.parse("2026-11-21T13:00:00Z");
    public static final String ORG = SystemOrganization.ID;
    public static final Actor ALICE = new Actor(Actor.Type.USER, "alice");

    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Runnable> wakes = new CopyOnWriteArrayList<>();

    /// One second after the one before.
    public StoredEvent append(Event event) {
        return append(ORG, ALICE, null, event);
    }

    public StoredEvent append(String orgId, Actor actor, @Nullable String reason, Event event) {
        EventType type = EventCatalogue.all().of(event.getClass());
        return store(orgId, actor, reason, type.name(), event.stream(), event);
    }

    /// An event this version of the software does not know.
    public StoredEvent appendUnknown(String type, String stream) {
        return store(ORG, ALICE, null, type, stream, null);
    }

    /// The same event, once the software knows it.
    public void learn(StoredEvent unknown, Event event) {
        events.replaceAll(
                stored -> stored.position() == unknown.position() ? with(stored, event) : stored);
    }

    /// As a broken disk might.
    public void lose(long position) {
        events.removeIf(event -> event.position() == position);
    }

    private synchronized StoredEvent store(
            String orgId,
            Actor actor,
            @Nullable String reason,
            String type,
            String stream,
            @Nullable Event payload) {
        long position = events.isEmpty() ? 3 : head() + 1 + events.size() % 3;
        Instant at = BEGIN.plusSeconds(events.size());
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        Metadata metadata =
                new Metadata(
                        actor,
                        orgId,
                        "home-rack",
                        "c-" + position,
                        null,
                        null,
                        "power.SwitchOutlet",
                        reason,
                        null,
                        null);
        StoredEvent event =
                new StoredEvent(
                        position,
                        "e-" + position,
                        type,
                        1,
                        stream.split("/", -1)[0],
                        stream,
                        sequence,
                        at,
                        at,
                        metadata,
                        payload,
                        "{}");
        events.add(event);
        wakes.forEach(Runnable::run);
        return event;
    }

    private static StoredEvent with(StoredEvent old, Event payload) {
        return new StoredEvent(
                old.position(),
                old.id(),
                old.type(),
                old.typeVersion(),
                old.streamType(),
                old.stream(),
                old.sequence(),
                old.occurredAt(),
                old.recordedAt(),
                old.metadata(),
                payload,
                old.json());
    }

    public List<StoredEvent> all() {
        return events;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return events.stream().filter(event -> event.position() > position).limit(limit).toList();
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
        return events.isEmpty() ? 0 : events.getLast().position();
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
        wakes.add(wake);
        return () -> wakes.remove(wake);
    }
}
