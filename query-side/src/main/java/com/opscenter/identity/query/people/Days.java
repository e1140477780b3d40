package com.opscenter.identity.query.people;

import com.opscenter.commands.api.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what a filter says of time and place.
final class Days {

    private static final int DATE = "2026-11-21".length();

    /// RFC 3339 has years of four digits.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private Days() {}

    /// The beginning of a day, or an instant.
    static @Nullable Instant from(String field, @Nullable String written) {
        return written == null ? null : read(field, written, 0);
    }

    /// The end of a day, or an instant.
    static @Nullable Instant until(String field, @Nullable String written) {
        return written == null ? null : read(field, written, 1);
    }

    private static Instant read(String field, String written, int days) {
        try {
            Instant instant =
                    written.length() == DATE
                            ? LocalDate.parse(written)
                                    .plusDays(days)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(written).toInstant();
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            throw refused(field);
        }
        throw refused(field);
    }

    private static RefusedException refused(String field) {
        return PeopleFilter.refused(field, "date", "must be a day or an RFC 3339 instant");
    }

    static @Nullable List<UUID> organizations(@Nullable String written) {
        return written == null
                ? null
                : PeopleFilter.split(written).stream().map(Days::organization).toList();
    }

    private static UUID organization(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw PeopleFilter.refused("org_id", "uuid", "must be ids of organizations");
        }
    }
}
