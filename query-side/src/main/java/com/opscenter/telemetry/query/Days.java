package com.opscenter.telemetry.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps the days of samples: made ahead, dropped when they are older than the retention.
@Component
class Days {

    private static final int BACK = 2;
    private static final int AHEAD = 3;

    private final Samples samples;
    private final Clock clock;
    private final int retention;
    private LocalDate kept = LocalDate.MIN;

    Days(
            Samples samples,
            Clock clock,
            @Value("${opscenter.telemetry.retention-days:7}") int retention) {
        this.samples = samples;
        this.clock = clock;
        this.retention = Math.max(BACK, retention);
    }

    /// Does nothing but once a day.
    synchronized void keep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(kept)) {
            samples.prepareDays(today.minusDays(BACK), BACK + 1 + AHEAD);
            samples.dropDaysBefore(today.minusDays(retention));
            kept = today;
        }
    }
}
