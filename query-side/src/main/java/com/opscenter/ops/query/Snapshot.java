package com.opscenter.ops.query;

import com.opscenter.ops.api.SnapshotPart;
import java.time.Instant;
import java.util.List;

/// Everything `/ops` shows, as of one position.
///
/// @param asOf the time looked at
/// @param mode `live` or `past`
/// @param withheld features left out because the caller may not read them
/// @param beforeHistory the time lies before the first event
record Snapshot(
        long position,
        Instant asOf,
        Instant serverTime,
        String org,
        String site,
        String mode,
        boolean beforeHistory,
        List<String> withheld,
        Verdict verdict,
        Counts counts,
        List<SnapshotPart.Entry> entries) {

    record Counts(
            long devicesUp,
            long devicesTotal,
            long sourcesFresh,
            long sourcesTotal,
            long alertsOpen,
            long alertsUnacked,
            long linesPerHour) {}
}
