package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whom somebody chose: one by one, or all whom filters find.
sealed interface Selection {

    /// @param ids each once
    record OneByOne(Set<String> ids) implements Selection {}

    /// @param filter parameters of the list of people
    /// @param expected how many they were when they were chosen
    record ByFilter(Map<String, String> filter, long expected) implements Selection {}

    int MOST = 10_000;

    Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// Of 1 to 10,000 ids, or of a filter with the number that it found.
    static Selection of(PeopleChoice choice) {
        Map<String, @Nullable Object> filter = choice.filter();
        if (filter == null) {
            return oneByOne(choice.user_ids());
        }
        if (choice.user_ids() != null) {
            throw PersonWords.wrong(
                    "filter", "ambiguous", "must be left out where user_ids are given");
        }
        Long expected = choice.expected_count();
        if (expected == null) {
            throw PersonWords.wrong("expected_count", "required", "must be given with a filter");
        }
        Map<String, String> words = new TreeMap<>();
        filter.forEach((name, value) -> {
            if (value != null) {
                words.put(name, word(value));
            }
        });
        return new ByFilter(words, expected);
    }

    private static Selection oneByOne(@Nullable List<@Nullable String> written) {
        if (written == null || written.isEmpty()) {
            throw PersonWords.wrong("user_ids", "required", "must be given, or a filter");
        }
        if (written.size() > MOST) {
            throw PersonWords.wrong("user_ids", "size", "must be at most " + MOST);
        }
        Set<String> ids = new LinkedHashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String id = written.get(i);
            String lower = id == null ? "" : id.toLowerCase(Locale.ROOT);
            if (ID.matcher(lower).matches()) {
                ids.add(lower);
            } else {
                errors.add(new FieldError("user_ids[" + i + "]", "format", "must be a UUID"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RefusedException(Refusal.invalid(errors));
        }
        return new OneByOne(ids);
    }

    /// Several words mean one of them, as with commas in an address.
    private static String word(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }
}
