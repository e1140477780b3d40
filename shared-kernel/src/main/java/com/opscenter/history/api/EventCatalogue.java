package com.opscenter.history.api;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/// All events there are, by stored name and by class.
public final class EventCatalogue {

    private static final EventCatalogue ALL = new EventCatalogue();

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byClass = new LinkedHashMap<>();

    private EventCatalogue() {
        for (EventVocabulary vocabulary :
                ServiceLoader.load(EventVocabulary.class, EventCatalogue.class.getClassLoader())) {
            vocabulary.types().forEach(this::add);
        }
    }

    public static EventCatalogue all() {
        return ALL;
    }

    public Collection<EventType> types() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The type of an event class; every event must be in its feature's vocabulary.
    public EventType of(Class<?> payload) {
        EventType type = byClass.get(payload);
        if (type == null) {
            throw new IllegalArgumentException(payload + " is in no vocabulary");
        }
        return type;
    }

    private void add(EventType type) {
        if (byName.put(type.name(), type) != null || byClass.put(type.payload(), type) != null) {
            throw new IllegalStateException(
                    "two events are called " + type.name() + " or share a class");
        }
    }
}
