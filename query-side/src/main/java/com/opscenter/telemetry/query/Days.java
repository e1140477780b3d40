package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Partitions;
import com.opscenter.views.Partitions.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// Keeps the days of samples and of what they are rolled up to: made ahead, dropped when they are
/// older than their retention.
@Component
class Days {

    private final Partitions partitions;
    private final TelemetryProperties properties;
    private final Clock clock;
    private LocalDate kept = LocalDate.MIN;

    Days(Partitions partitions, TelemetryProperties properties, Clock clock) {
        this.partitions = partitions;
        this.properties = properties;
        this.clock = clock;
    }

    /// Does nothing but once a day.
    synchronized void keep() {
        LocalDate today = today();
        if (!today.equals(kept)) {
            LocalDate writable = today.minusDays(TelemetryProperties.LEAST);
            LocalDate oldest = oldest(Resolution.RAW);
            partitions.keep("sample", Span.DAY, oldest, writable, today);
            // All samples that are there can still be rolled up.
            partitions.keep("sample_5m", Span.DAY, oldest(Resolution.FIVE_MINUTES), oldest, today);
            partitions.keep("sample_1h", Span.MONTH, oldest(Resolution.HOUR), oldest, today);
            kept = today;
        }
    }

    /// The finest resolution that is kept of that time.
    Resolution finest(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        for (Resolution resolution : Resolution.values()) {
            if (!day.isBefore(oldest(resolution))) {
                return resolution;
            }
        }
        return Resolution.HOUR;
    }

    /// The first day that is kept in that resolution.
    private LocalDate oldest(Resolution resolution) {
        return today().minusDays(
                        switch (resolution) {
                            case RAW -> properties.retentionDays();
                            case FIVE_MINUTES -> properties.fiveMinuteDays();
                            case HOUR -> properties.hourDays();
                        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
