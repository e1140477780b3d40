package com.opscenter.logs.query;

import com.opscenter.views.Partitions;
import com.opscenter.views.Partitions.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keeps the days of lines, made ahead and dropped in time, and what each organization may still
/// add to this one.
@Component
class LogDays {

    private static final int WRITABLE = 2;

    private final LogTable table;
    private final Partitions partitions;
    private final LogProperties properties;
    private final Clock clock;
    private final Map<String, Long> taken = new HashMap<>();
    private LocalDate kept = LocalDate.MIN;

    LogDays(LogTable table, Partitions partitions, LogProperties properties, Clock clock) {
        this.table = table;
        this.partitions = partitions;
        this.properties = properties;
        this.clock = clock;
    }

    /// Does nothing but once a day, and after a start.
    synchronized void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(kept)) {
            LocalDate oldest = today.minusDays(Math.max(WRITABLE, properties.retentionDays()));
            partitions.keep("device_log", Span.DAY, oldest, today.minusDays(WRITABLE), today);
            table.dropCountsBefore(oldest);
            taken.clear();
            taken.putAll(table.linesSince(today));
            kept = today;
        }
    }

    /// Those of the lines their organizations may still add today. They count once they are
    /// [#added]: what could not be written is asked for again.
    synchronized List<KeptLine> admitted(List<KeptLine> lines) {
        Map<String, Long> counts = new HashMap<>(taken);
        return lines.stream()
                .filter(line ->
                        counts.merge(line.orgId(), 1L, Long::sum) <= properties.mostLinesPerDay())
                .toList();
    }

    synchronized void added(List<KeptLine> lines) {
        lines.forEach(line -> taken.merge(line.orgId(), 1L, Long::sum));
    }
}
