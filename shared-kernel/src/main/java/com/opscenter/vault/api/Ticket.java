package com.opscenter.vault.api;

import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// What a link in a letter entitles to, for whoever holds it.
///
/// @param purpose the one thing it is good for, such as `set-password`
/// @param id whom or what it is about, such as a user's id
/// @param attempt only the newest attempt's ticket is good: who accepts it compares, and counts on
///   once it was used or a new one is sent
public record Ticket(String purpose, String id, long attempt, Instant expires) {

    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /// What is wrong with it.
    ///
    /// @param path of the ticket in the request
    public List<FieldError> violations(String path) {
        if (!PURPOSE.matcher(purpose).matches()) {
            return List.of(new FieldError(path + ".purpose", "pattern", "must be words of a-z"));
        }
        return id.isBlank()
                ? List.of(new FieldError(path + ".id", "required", "must be given"))
                : List.of();
    }
}
