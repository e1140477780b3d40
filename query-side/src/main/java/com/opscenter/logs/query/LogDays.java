package com.opscenter.logs.query;

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

    private static final int BACK = 2;
    private static final int AHEAD = 3;

    private final LogTable table;
    private final LogProperties properties;
    private final Clock clock;
    private final Map<String, Long> taken = new HashMap<>();
    private LocalDate kept = LocalDate.MIN;

    LogDays(LogTable table, LogProperties properties, Clock clock) {
        this.table = table;
        this.properties = properties;
        this.clock = clock;
    }

    /// Does nothing but once a day, and after a start.
    synchronized void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(kept)) {
            table.prepareDays(today.minusDays(BACK), BACK + 1 + AHEAD);
            table.dropDaysBefore(today.minusDays(Math.max(BACK, properties.retentionDays())));
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
