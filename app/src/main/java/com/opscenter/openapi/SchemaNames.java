package com.opscenter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names of schemas: a nested record carries its owner's name (`CommandViewStep`), because two
/// views may both have a `Step`. Remembers which class is behind a name.
final class SchemaNames extends TypeNameResolver {

    private static final String ENDPOINT = "Endpoint";

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    Optional<Class<?>> classOf(String schema) {
        return Optional.ofNullable(classes.get(schema));
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> owner = type.getEnclosingClass();
        String name =
                owner == null ? type.getSimpleName() : ownerName(owner) + type.getSimpleName();
        classes.put(name, type);
        return name;
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        String name = super.nameForGenericType(type, options);
        classes.put(name, type.getRawClass());
        return name;
    }

    private static String ownerName(Class<?> owner) {
        String name = owner.getSimpleName();
        return name.endsWith(ENDPOINT)
                ? name.substring(0, name.length() - ENDPOINT.length())
                : name;
    }
}
