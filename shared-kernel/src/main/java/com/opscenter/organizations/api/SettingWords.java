package com.opscenter.organizations.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What may be noted with an organization.
final class SettingWords {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");
    private static final int LONGEST = 1_000;

    private SettingWords() {}

    static List<FieldError> violations(Map<String, @Nullable String> settings) {
        List<FieldError> errors = new ArrayList<>();
        settings.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                errors.add(
                        new FieldError(
                                "settings",
                                "pattern",
                                "names must have 1 to 64 of a-z, 0-9, dots, hyphens and"
                                        + " underscores"));
            } else if (value != null && value.length() > LONGEST) {
                errors.add(
                        new FieldError(
                                "settings." + name,
                                "size",
                                "must have at most " + LONGEST + " characters"));
            }
        });
        return List.copyOf(errors);
    }
}
