package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/// What a role may be called.
final class RoleName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{2,50}");

    private RoleName() {}

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    static List<FieldError> violations(String field, String name) {
        return isOne(name)
                ? List.of()
                : List.of(
                        new FieldError(
                                field,
                                "format",
                                "must have 2 to 50 characters of a to z, 0 to 9, _ and -"));
    }
}
