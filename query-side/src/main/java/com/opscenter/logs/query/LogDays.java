package com.opscenter.logs.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Keeps the days of lines, made ahead and dropped in time, and what each organization may still add
/// to this one.
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

    /// Whether the organization may add one line more today.
    synchronized boolean admits(String orgId) {
        return taken.merge(orgId, 1L, Long::sum) <= properties.mostLinesPerDay();
    }
}
