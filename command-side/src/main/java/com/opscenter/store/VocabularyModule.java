package com.opscenter.store;

import com.opscenter.vocabulary.api.Id;
import com.opscenter.vocabulary.api.Quantity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// The words of the vocabulary in JSON, in the store and on the web alike: an [Id] is its text, a
/// [Quantity] its integer, an instant RFC 3339 in UTC with milliseconds.
public final class VocabularyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public VocabularyModule() {
        super("Ops-Center vocabulary");
        addSerializer(Id.class, new IdText());
        addSerializer(Quantity.class, new QuantityInteger());
        addSerializer(Instant.class, new InstantText());
        addDeserializer(Instant.class, new InstantReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new WrappedValues());
    }

    private static final class IdText extends ValueSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.value());
        }
    }

    private static final class QuantityInteger extends ValueSerializer<Quantity> {
        @Override
        public void serialize(Quantity quantity, JsonGenerator json, SerializationContext context) {
            json.writeNumber(quantity.value());
        }
    }

    private static final class InstantText extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(INSTANT.format(instant));
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString("");
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                return (Instant)
                        context.handleWeirdStringValue(
                                Instant.class, text, "must be an RFC 3339 instant in UTC");
            }
        }
    }

    /// Reads the records that wrap one value.
    private static final class WrappedValues extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            Class<?> raw = type.getRawClass();
            if (!raw.isRecord()) {
                return null;
            }
            if (Id.class.isAssignableFrom(raw)) {
                return new WrapperReader(raw, String.class);
            }
            return Quantity.class.isAssignableFrom(raw) ? new WrapperReader(raw, long.class) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type.isRecord()
                    && (Id.class.isAssignableFrom(type) || Quantity.class.isAssignableFrom(type));
        }
    }
}
