package com.opscenter.adapters.syslog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a message was written, and what follows.
record LineTime(Instant at, String rest) {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /// A clock may be ahead by that much before its date is taken for one of last year.
    private static final Duration AHEAD = Duration.ofDays(1);

    /// `Nov 3 04:05:06`, with a year before or behind the time where devices add one, with parts of
    /// a second, and with a colon behind it.
    private static final Pattern SHORT =
            Pattern.compile(
                    "([A-Za-z]{3}) {1,2}(\\d{1,2})(?: (\\d{4}))? (\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)"
                            + "(?: (\\d{4}))?:? (.*)");

    /// `2026-11-21T14:30:25.118+01:00`, as rsyslog writes in front of a traditional message.
    private static final Pattern LONG =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})) (.*)");

    static Optional<LineTime> read(String text, ZoneId zone, Instant receivedAt) {
        try {
            Matcher full = LONG.matcher(text);
            if (full.matches()) {
                return Optional.of(
                        new LineTime(
                                OffsetDateTime.parse(full.group(1)).toInstant(), full.group(2)));
            }
            Matcher brief = SHORT.matcher(text);
            return brief.matches() ? brief(brief, zone, receivedAt) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LineTime> brief(Matcher found, ZoneId zone, Instant receivedAt) {
        int month = MONTHS.indexOf(found.group(1).toLowerCase(Locale.ROOT)) + 1;
        int day = Integer.parseInt(found.group(2));
        LocalTime time = LocalTime.parse(found.group(4));
        @Nullable String year = found.group(3) == null ? found.group(5) : found.group(3);
        Optional<Instant> at =
                year == null
                        ? latest(month, day, time, zone, receivedAt)
                        : instant(Integer.parseInt(year), month, day, time, zone);
        return at.map(instant -> new LineTime(instant, found.group(6)));
    }

    /// The last such date that is not far ahead. The 29th of February has years between.
    private static Optional<Instant> latest(
            int month, int day, LocalTime time, ZoneId zone, Instant receivedAt) {
        int year = receivedAt.atZone(zone).getYear();
        for (int candidate = year + 1; candidate >= year - 8; candidate--) {
            Optional<Instant> at = instant(candidate, month, day, time, zone);
            if (at.isPresent() && !at.get().isAfter(receivedAt.plus(AHEAD))) {
                return at;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(
            int year, int month, int day, LocalTime time, ZoneId zone) {
        try {
            return Optional.of(
                    ZonedDateTime.of(LocalDate.of(year, month, day), time, zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
