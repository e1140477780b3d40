package com.opscenter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names of schemas: a nested record carries its owner's name (`CommandViewStep`), because two
/// views may both have a `Step`. Remembers which class is behind a name, and lets no other have it.
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
        Class<?> other = classes.put(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "both %s and %s would be described as %s; rename one of them"
                            .formatted(other.getName(), type.getName(), name));
        }
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
