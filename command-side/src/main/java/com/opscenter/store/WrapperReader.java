package com.opscenter.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads a record of one component from that component alone. What its constructor refuses is a
/// fault of the input.
final class WrapperReader extends StdDeserializer<Object> {

    private final transient Constructor<?> constructor;
    private final boolean text;

    /// @param component `String` or `long`
    WrapperReader(Class<?> type, Class<?> component) {
        super(type);
        this.text = component == String.class;
        try {
            this.constructor = type.getDeclaredConstructor(component);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " must wrap one " + component, e);
        }
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        JsonToken expected = text ? JsonToken.VALUE_STRING : JsonToken.VALUE_NUMBER_INT;
        if (!json.hasToken(expected)) {
            return context.handleUnexpectedToken(getValueType(context), json);
        }
        try {
            return constructor.newInstance(text ? json.getString() : (Object) json.getLongValue());
        } catch (InvocationTargetException e) {
            return context.handleInstantiationProblem(
                    handledType(), json.getString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
