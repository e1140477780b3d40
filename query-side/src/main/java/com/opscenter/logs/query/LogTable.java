package com.opscenter.logs.query;

import com.opscenter.logs.api.LogLine;
import com.opscenter.views.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The lines in the database, written as sets together with their count.
@Component
class LogTable {

    private static final String ADD =
            """
            INSERT INTO telemetry.device_log
                   (received_at, at, source_id, org_id, site, host, program, facility, severity, line)
            SELECT received_at::timestamptz, at::timestamptz, source_id, org_id::uuid, site, host,
                   program, facility, severity, line
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::smallint[], ?::smallint[], ?::text[])
                   WITH ORDINALITY
                AS new (received_at, at, source_id, org_id, site, host, program, facility, severity,
                        line, place)
             ORDER BY place
            """;

    private static final String COUNT =
            """
            INSERT INTO telemetry.device_log_minute AS old
                   (source_id, minute, severity, org_id, site, lines)
            VALUES (?, ?::timestamptz, ?, ?::uuid, ?, ?)
            ON CONFLICT (source_id, minute, severity) DO UPDATE SET lines = old.lines + excluded.lines
            """;

    private final DSLContext db;

    LogTable(@Qualifier("projections") DataSource pool) {
        this.db = Sql.on(pool);
    }

    /// Where a line counts.
    private record Minute(String source, Instant minute, int severity, String orgId, String site) {

        static Minute of(KeptLine kept) {
            return new Minute(
                    kept.line().source().value(),
                    kept.line().receivedAt().truncatedTo(ChronoUnit.MINUTES),
                    kept.line().severity().code(),
                    kept.orgId(),
                    kept.site());
        }
    }

    void write(List<KeptLine> lines) {
        Map<Minute, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(Minute.of(line), 1, Integer::sum));
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            // The last lines before a crash of the database may be lost; their devices keep none.
            tx.execute("SET LOCAL synchronous_commit = off");
            insert(tx, lines);
            counts.forEach((minute, count) ->
                    tx.execute(
                            COUNT,
                            minute.source(),
                            minute.minute().toString(),
                            (short) minute.severity(),
                            minute.orgId(),
                            minute.site(),
                            count));
        });
    }

    private static void insert(DSLContext tx, List<KeptLine> lines) {
        tx.execute(
                ADD,
                texts(lines, line -> line.receivedAt().toString()),
                texts(lines, line -> line.at().toString()),
                texts(lines, line -> line.source().value()),
                lines.stream().map(KeptLine::orgId).toArray(String[]::new),
                lines.stream().map(KeptLine::site).toArray(String[]::new),
                texts(lines, LogLine::host),
                texts(lines, LogLine::program),
                numbers(lines, LogLine::facility),
                numbers(lines, line -> line.severity().code()),
                texts(lines, LogLine::text));
    }

    private static @Nullable String[] texts(
            Collection<KeptLine> lines, Function<LogLine, @Nullable String> member) {
        @Nullable String[] texts = new String[lines.size()];
        int at = 0;
        for (KeptLine kept : lines) {
            texts[at++] = member.apply(kept.line());
        }
        return texts;
    }

    private static Short[] numbers(Collection<KeptLine> lines, Function<LogLine, Integer> member) {
        return lines.stream()
                .map(kept -> member.apply(kept.line()).shortValue())
                .toArray(Short[]::new);
    }

    /// How many lines each organization has of a day.
    Map<String, Long> linesSince(LocalDate day) {
        Map<String, Long> found = new TreeMap<>();
        db.fetch(
                        "SELECT org_id::text AS org, sum(lines) AS lines"
                                + " FROM telemetry.device_log_minute"
                                + " WHERE minute >= ?::timestamp AT TIME ZONE 'UTC' GROUP BY 1",
                        day.toString())
                .forEach(row ->
                        found.put(row.get("org", String.class), row.get("lines", Long.class)));
        return found;
    }

    void dropCountsBefore(LocalDate first) {
        db.execute(
                "DELETE FROM telemetry.device_log_minute"
                        + " WHERE minute < ?::timestamp AT TIME ZONE 'UTC'",
                first.toString());
    }
}
