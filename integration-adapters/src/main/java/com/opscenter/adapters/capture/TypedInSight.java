package com.opscenter.adapters.capture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which parts of a credential are typed for all to see, such as a user's name: its schema does not
/// call them `writeOnly`. What no schema knows is a secret.
final class TypedInSight {

    private TypedInSight() {}

    static Set<String> of(Object schema, Set<String> names) {
        return names.stream()
                .filter(name -> isNamed(schema, name, false) && !isNamed(schema, name, true))
                .collect(Collectors.toSet());
    }

    /// Whether a property of that name stands anywhere in it.
    private static boolean isNamed(Object schema, String name, boolean secret) {
        return switch (schema) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .anyMatch(one ->
                                    (name.equals(one.getKey())
                                                    && one.getValue() instanceof Map<?, ?> of
                                                    && of.containsKey("writeOnly") == secret)
                                            || isNamed(one.getValue(), name, secret));
            case Iterable<?> many -> {
                boolean found = false;
                for (Object one : many) {
                    found |= one != null && isNamed(one, name, secret);
                }
                yield found;
            }
            default -> false;
        };
    }
}
