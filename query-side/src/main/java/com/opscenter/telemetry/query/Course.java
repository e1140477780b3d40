package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// One course to be read: hours as far as they are rolled up and the step allows, then steps of
/// five minutes, then samples. What is not rolled up yet, or not any more, comes from the finer.
record Course(String key, String metric, Instant from, Instant to, Duration step) {

    /// Up to when all is rolled up.
    private static final String DUE =
            """
            SELECT min(date_bin('1 hour', at, 'epoch')) AS hours,
                   min(at) FILTER (WHERE seconds = 300) AS minutes
              FROM telemetry.roll_up_due
            """;

    private static final String POINTS =
            """
            SELECT date_bin(make_interval(secs => ?), at, 'epoch') AS step,
                   min(least) AS least, round(sum(total) / sum(samples))::bigint AS average,
                   max(most) AS most
              FROM (SELECT at, least, most, total, samples FROM telemetry.sample_1h
                     WHERE key = ? AND metric = ? AND at >= ?::timestamptz AND at < ?::timestamptz
                     UNION ALL
                    SELECT at, least, most, total, samples FROM telemetry.sample_5m
                     WHERE key = ? AND metric = ? AND at >= ?::timestamptz AND at < ?::timestamptz
                     UNION ALL
                    SELECT at, value, value, value, 1 FROM telemetry.sample
                     WHERE key = ? AND metric = ? AND at >= ?::timestamptz AND at < ?::timestamptz
                   ) AS read
             GROUP BY step ORDER BY step
            """;

    List<Point> read(DSLContext db) {
        Instant begin = floor(from, step);
        Record due = db.fetchSingle(DUE);
        Instant hours = rolledUp(Resolution.HOUR, begin, due.get("hours", OffsetDateTime.class));
        Instant minutes =
                rolledUp(Resolution.FIVE_MINUTES, hours, due.get("minutes", OffsetDateTime.class));
        return db.fetch(
                        POINTS,
                        step.toSeconds(),
                        key,
                        metric,
                        begin.toString(),
                        hours.toString(),
                        key,
                        metric,
                        hours.toString(),
                        minutes.toString(),
                        key,
                        metric,
                        minutes.toString(),
                        to.toString())
                .map(Course::point);
    }

    /// The end of what is read in that resolution: whole steps only, none that is due.
    private Instant rolledUp(Resolution resolution, Instant begin, @Nullable OffsetDateTime due) {
        if (resolution.compareTo(Resolution.within(step)) > 0) {
            return begin;
        }
        Instant end = due == null || due.toInstant().isAfter(to) ? to : due.toInstant();
        Instant whole = floor(end, resolution.step());
        return whole.isBefore(begin) ? begin : whole;
    }

    private static Instant floor(Instant at, Duration step) {
        return Instant.ofEpochSecond(
                Math.floorDiv(at.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }

    private static Point point(Record row) {
        return new Point(
                row.get("step", OffsetDateTime.class).toInstant(),
                row.get("least", Long.class),
                row.get("average", Long.class),
                row.get("most", Long.class));
    }
}
