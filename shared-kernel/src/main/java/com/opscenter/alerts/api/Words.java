package com.opscenter.alerts.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people may write about an alert.
final class Words {

    private static final int LONGEST = 500;

    private Words() {}

    static List<FieldError> violations(String field, @Nullable String words, boolean optional) {
        if (words == null || words.isBlank()) {
            return optional
                    ? List.of()
                    : List.of(new FieldError(field, "required", "must say why"));
        }
        return words.length() > LONGEST
                ? List.of(new FieldError(field, "size", "must have 1 to 500 characters"))
                : List.of();
    }
}
