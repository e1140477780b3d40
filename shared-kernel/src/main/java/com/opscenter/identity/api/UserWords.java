package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which words may be written about somebody.
final class UserWords {

    private static final Pattern ROLE = Pattern.compile("[a-z0-9_-]{2,50}");
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]{0,49}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 255;

    private UserWords() {}

    static List<FieldError> roles(Set<String> roles) {
        return roles.stream().allMatch(role -> ROLE.matcher(role).matches())
                ? List.of()
                : List.of(new FieldError("roles", "format", "must be names of roles"));
    }

    static List<FieldError> limit(@Nullable Long limit) {
        return limit == null || limit >= -1
                ? List.of()
                : List.of(
                        new FieldError(
                                "apiCallLimitOverride", "minimum", "must be a number, or -1"));
    }

    static List<FieldError> violations(
            @Nullable Set<String> tags, @Nullable Map<String, String> attributes) {
        List<FieldError> errors = new ArrayList<>();
        if (tags != null && !areTags(tags)) {
            errors.add(
                    new FieldError(
                            "tags",
                            "format",
                            "must be at most 50 words of at most 50 letters and digits"));
        }
        if (attributes != null && !areAttributes(attributes)) {
            errors.add(
                    new FieldError(
                            "attributes",
                            "format",
                            "must be at most 50 names with at most 255 characters each"));
        }
        return errors;
    }

    static boolean areTags(Set<String> tags) {
        return tags.size() <= MOST && tags.stream().allMatch(tag -> TAG.matcher(tag).matches());
    }

    private static boolean areAttributes(Map<String, String> attributes) {
        return attributes.size() <= MOST
                && attributes.entrySet().stream()
                        .allMatch(one ->
                                ATTRIBUTE.matcher(one.getKey()).matches()
                                        && one.getValue().length() <= LONGEST_VALUE);
    }
}
