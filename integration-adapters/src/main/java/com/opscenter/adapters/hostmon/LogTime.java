package com.opscenter.adapters.hostmon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a log writes its times. A local time belongs to a zone that is told, never guessed; the hour
/// that is there twice when clocks go back is the first one, unless the line would have been seen
/// before.
///
/// @param pattern of text; null for the other forms
record LogTime(Form form, @Nullable DateTimeFormatter pattern, ZoneId zone) {

    enum Form {
        /// A date and time without a zone.
        TIMESTAMP,
        /// One with its offset.
        INSTANT,
        /// Seconds since 1970.
        EPOCH,
        /// Milliseconds since 1970.
        EPOCH_MILLIS,
        TEXT
    }

    /// Text sorts by time when it begins with the year and goes on in order.
    private static final String IN_ORDER =
            "(?:uuuu|yyyy)[^A-Za-z]*MM[^A-Za-z]*dd(?:[^A-Za-z]|'T')*HH[^A-Za-z]*mm[^A-Za-z]*ss"
                    + "(?:[.,]S{1,9})?";

    /// Empty when it is no form, or text in it would not sort by time.
    static Optional<LogTime> of(String written, ZoneId zone) {
        return switch (written) {
            case "timestamp" -> Optional.of(new LogTime(Form.TIMESTAMP, null, zone));
            case "timestamptz" -> Optional.of(new LogTime(Form.INSTANT, null, zone));
            case "epoch" -> Optional.of(new LogTime(Form.EPOCH, null, zone));
            case "epoch-millis" -> Optional.of(new LogTime(Form.EPOCH_MILLIS, null, zone));
            default ->
                    written.matches(IN_ORDER)
                            ? Optional.of(
                                    new LogTime(
                                            Form.TEXT,
                                            DateTimeFormatter.ofPattern(
                                                    written.replace("yyyy", "uuuu")),
                                            zone))
                            : Optional.empty();
        };
    }

    /// @param written as it stands there, to tell lines apart by
    record Read(Instant at, String written) {}

    /// Empty when there is no time there.
    ///
    /// @param before everything up to then was seen by an earlier reading; null for the first one
    Optional<Read> read(ResultSet row, int column, @Nullable Instant before, Instant now)
            throws SQLException {
        return switch (form) {
            case EPOCH, EPOCH_MILLIS -> counted(row, column);
            case INSTANT ->
                    Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                            .map(at -> new Read(at, at.toString()));
            case TIMESTAMP ->
                    Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                            .map(local -> new Read(instant(local, before, now), local.toString()));
            case TEXT ->
                    parsed(row.getString(column))
                            .map(local -> new Read(instant(local, before, now), local.toString()));
        };
    }

    private Optional<Read> counted(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        if (row.wasNull()) {
            return Optional.empty();
        }
        Instant at =
                form == Form.EPOCH ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(new Read(at, Long.toString(number)));
    }

    private Optional<LocalDateTime> parsed(@Nullable String text) {
        try {
            return text == null || pattern == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip(), pattern));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Instant instant(LocalDateTime local, @Nullable Instant before, Instant now) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() < 2) {
            return local.atZone(zone).toInstant();
        }
        Instant first = local.toInstant(offsets.getFirst());
        Instant second = local.toInstant(offsets.getLast());
        boolean seenBefore = before != null && first.isBefore(before);
        return seenBefore && !second.isAfter(now) ? second : first;
    }

    /// What is compared with the column so that nothing from an instant on is missed; when clocks
    /// went back meanwhile, that is the time they went back to.
    Object bound(Instant from, Instant now) {
        return switch (form) {
            case EPOCH -> from.getEpochSecond();
            case EPOCH_MILLIS -> from.toEpochMilli();
            case INSTANT -> from.atOffset(ZoneOffset.UTC);
            case TIMESTAMP -> local(from, now);
            case TEXT -> local(from, now).format(Objects.requireNonNull(pattern));
        };
    }

    private LocalDateTime local(Instant from, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(from, zone);
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        boolean wentBack =
                next != null
                        && next.isOverlap()
                        && !next.getInstant().isAfter(now)
                        && Duration.between(from, next.getInstant()).toHours() < 24;
        return wentBack && next.getDateTimeAfter().isBefore(local)
                ? next.getDateTimeAfter()
                : local;
    }
}
