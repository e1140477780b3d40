package com.opscenter.readings;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The part of a course that is asked for.
///
/// @param metric one of those the entity has; the first of them by default
/// @param from RFC 3339, an hour before `to` by default
/// @param to RFC 3339, now by default
/// @param step `auto` (the default), `30s`, `5m`, `1h` or `1d`
public record Range(
        @Nullable String metric,
        @Nullable String from,
        @Nullable String to,
        @Nullable String step) {

    /// @param name of the parameter
    public static Instant instant(String name, @Nullable String written, Instant usual) {
        if (written == null) {
            return usual;
        }
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw Series.refused(name, "must be an RFC 3339 instant");
        }
    }
}
