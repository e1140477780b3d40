package com.opscenter.adapters.hostmon;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How times are written in JSON: with an offset, in seconds or milliseconds since 1970, or local
/// times of a zone that is told, never guessed.
///
/// @param pattern of local times; null for the usual one
/// @param zone null when there are no local times
record JsonTime(@Nullable DateTimeFormatter pattern, @Nullable ZoneId zone) {

    /// Seconds since 1970 reach this in the year 5138.
    private static final long SECONDS = 100_000_000_000L;

    private static final DateTimeFormatter USUAL =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendPattern("['T'][' ']HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .toFormatter();

    /// Empty when it is no pattern of a date and a time.
    static Optional<DateTimeFormatter> pattern(String written) {
        try {
            DateTimeFormatter pattern =
                    DateTimeFormatter.ofPattern(written.replace("yyyy", "uuuu"));
            LocalDateTime sample = LocalDateTime.of(2026, 3, 4, 15, 6, 7);
            return LocalDateTime.parse(sample.format(pattern), pattern).equals(sample)
                    ? Optional.of(pattern)
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Empty when there is no time that can be read.
    ///
    /// @param before up to when everything was read before; null for nothing
    Optional<Instant> read(JsonNode value, @Nullable Instant before, Instant now) {
        String written = value.isValueNode() ? value.asString("").strip() : "";
        try {
            if (pattern == null && value.isNumber()) {
                return Optional.of(counted(value.asDouble()));
            }
            if (pattern == null && written.matches("[0-9]{1,15}(?:\\.[0-9]{1,9})?")) {
                return Optional.of(counted(Double.parseDouble(written)));
            }
            return pattern == null && written.matches(".*(?:Z|[+-][0-9]{2}:?[0-9]{2})")
                    ? Optional.of(OffsetDateTime.parse(iso(written)).toInstant())
                    : local(written, before, now);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String iso(String written) {
        return written.replace(' ', 'T').replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
    }

    private static Instant counted(double number) {
        return number < SECONDS
                ? Instant.ofEpochMilli(Math.round(number * 1000))
                : Instant.ofEpochMilli(Math.round(number));
    }

    private Optional<Instant> local(String written, @Nullable Instant before, Instant now) {
        if (zone == null) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.parse(written, pattern == null ? USUAL : pattern);
        return Optional.of(
                new LogTime(LogTime.Form.TEXT, pattern, zone).instant(local, before, now));
    }
}
