package com.opscenter.logs.query;

import com.opscenter.logs.api.LogSeverity;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How many lines came when, from the counts of minutes.
@Component
class LineCounts {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final String BETWEEN =
            """
            SELECT date_bin('1 hour', minute, ?::timestamptz) AS begin,
                   coalesce(sum(lines), 0) AS lines,
                   coalesce(sum(lines) FILTER (WHERE severity <= ?), 0) AS errors
              FROM telemetry.device_log_minute
             WHERE minute >= ?::timestamptz AND minute < ?::timestamptz
               AND (?::text IS NULL OR site = ?::text) AND (?::text IS NULL OR source_id = ?::text)
             GROUP BY begin
            """;

    private final Reads reads;

    LineCounts(Reads reads) {
        this.reads = reads;
    }

    /// @param errors of the lines, those that are errors or worse
    record Hour(Instant from, Instant to, long lines, long errors) {

        static Hour silent(Instant from) {
            return new Hour(from, from.plus(HOUR), 0, 0);
        }
    }

    /// The last hours up to the minute that ended last, so that the number moves once a minute.
    ///
    /// @param now end of the last one
    List<Hour> hours(
            String orgId, @Nullable String site, @Nullable String source, Instant now, int hours) {
        Instant end = now.truncatedTo(ChronoUnit.MINUTES);
        Instant begin = end.minus(HOUR.multipliedBy(hours));
        Map<Instant, Hour> counted = new HashMap<>();
        reads.in(
                        orgId,
                        db ->
                                db.fetch(
                                        BETWEEN,
                                        begin.toString(),
                                        LogSeverity.ERROR.code(),
                                        begin.toString(),
                                        end.toString(),
                                        site,
                                        site,
                                        source,
                                        source))
                .forEach(row -> {
                    Instant from = row.get("begin", OffsetDateTime.class).toInstant();
                    counted.put(
                            from,
                            new Hour(
                                    from,
                                    from.plus(HOUR),
                                    row.get("lines", Long.class),
                                    row.get("errors", Long.class)));
                });
        List<Hour> all = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            Instant from = begin.plus(HOUR.multipliedBy(i));
            all.add(counted.getOrDefault(from, Hour.silent(from)));
        }
        return all;
    }
}
