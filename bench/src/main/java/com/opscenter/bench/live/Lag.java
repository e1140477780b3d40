package com.opscenter.bench.live;

import com.opscenter.projections.api.ViewChanges;
import java.time.Duration;
import java.time.Instant;
import org.HdrHistogram.Histogram;

/// Hears when rows are committed and compares that with the time the database recorded for the
/// event; both clocks are this machine's.
public class Lag implements ViewChanges {

    static final String PROJECTION = "power_outlet";

    private Histogram micros = new Histogram(3);

    @Override
    public synchronized void advanced(Advance advance) {
        if (advance.projection().equals(PROJECTION)) {
            Instant now = Instant.now();
            advance.changes()
                    .forEach(change ->
                            micros.recordValue(
                                    Math.max(
                                            0,
                                            Duration.between(change.at(), now).toNanos() / 1_000)));
        }
    }

    /// What was heard since the last call.
    synchronized Histogram take() {
        Histogram taken = micros;
        micros = new Histogram(3);
        return taken;
    }
}
