package com.opscenter.adapters.support;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Settings a kind does not have: a misspelled one must not look as if it were in effect.
public final class UnknownSettings {

    private UnknownSettings() {}

    /// @param where `config` or `credentials`
    public static List<FieldError> among(String where, Set<String> given, Set<String> known) {
        return among(where, given, known::contains);
    }

    public static List<FieldError> among(
            String where, Set<String> given, Predicate<String> isKnown) {
        return given.stream()
                .filter(isKnown.negate())
                .sorted()
                .map(name ->
                        new FieldError(
                                where + "." + name, "unknown", "is not a setting of this kind"))
                .toList();
    }
}
