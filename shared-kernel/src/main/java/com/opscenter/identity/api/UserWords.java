package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which words may be written about somebody.
final class UserWords {

    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]{0,49}");
    private static final int MOST = 50;

    private UserWords() {}

    static List<FieldError> roles(Set<String> roles) {
        return roles.stream().allMatch(RoleName::isOne)
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

    static List<FieldError> tags(@Nullable Set<String> tags) {
        return tags == null || areTags(tags)
                ? List.of()
                : List.of(
                        new FieldError(
                                "tags",
                                "format",
                                "must be at most 50 words of at most 50 letters and digits"));
    }

    static boolean areTags(Set<String> tags) {
        return tags.size() <= MOST && tags.stream().allMatch(tag -> TAG.matcher(tag).matches());
    }
}
