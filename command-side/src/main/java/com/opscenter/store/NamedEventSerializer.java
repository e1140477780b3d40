package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;

/// Names events as the catalogue does, with their version as revision; a Java class name never gets
/// into the history. An unknown name fails instead of being skipped, which is what Axon would do.
final class NamedEventSerializer extends Jackson3Serializer {

    private final EventCatalogue catalogue;

    NamedEventSerializer(EventCatalogue catalogue) {
        super(
                Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(StoreJson::configure)
                        .disableCachingOfUnknownClasses());
        this.catalogue = catalogue;
    }

    JsonMapper json() {
        return (JsonMapper) getObjectMapper();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(Class type) {
        if (type == null || !Event.class.isAssignableFrom(type)) {
            return super.typeForClass(type);
        }
        EventType event = catalogue.of(type);
        return new SimpleSerializedType(event.name(), Integer.toString(event.version()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (isOfAxon(type)) {
            return super.classForType(type);
        }
        return catalogue.named(type.getName()).orElseThrow(() -> unknown(type)).payload();
    }

    /// By now every upcaster has had its turn, so the version must be today's.
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (!isOfAxon(type)) {
            EventType event = catalogue.named(type.getName()).orElseThrow(() -> unknown(type));
            if (!Integer.toString(event.version()).equals(type.getRevision())) {
                throw unknown(type);
            }
        }
        return super.deserialize(serialized);
    }

    /// Metadata and tokens; the names of events begin with a feature and a dot, then a capital.
    private static boolean isOfAxon(SerializedType type) {
        return SerializedType.emptyType().equals(type)
                || type.getName().startsWith("org.axonframework.");
    }

    private static UnknownEventException unknown(SerializedType type) {
        return new UnknownEventException(
                type.getName(), Objects.requireNonNullElse(type.getRevision(), "none"));
    }
}
