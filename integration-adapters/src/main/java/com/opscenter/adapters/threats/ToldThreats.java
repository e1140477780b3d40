package com.opscenter.adapters.threats;

import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// What one source told of threats: it is told again while it may not have been recorded; what was,
/// is no news. Entries come and go, so they take turns in a bounded number of places. Where it
/// outlives a connection, the end of one and the next may meet here.
public final class ToldThreats {

    private static final int MOST_TOLD_AGAIN = 400;

    /// More than are told again.
    private static final int SLOTS = 1_024;

    private final SourceId source;
    private final Deque<Observation> told = new ArrayDeque<>();
    private int slot;

    public ToldThreats(SourceId source) {
        this.source = source;
    }

    /// What was told of an entry: two tellings differ, also those of two connections.
    private record Told(String threat, int number, Instant newest) {}

    public synchronized void add(List<ReportThreat> reports) {
        reports.forEach(report -> told.add(observation(report)));
        while (told.size() > MOST_TOLD_AGAIN) {
            told.removeFirst();
        }
    }

    public synchronized List<Observation> observations() {
        return List.copyOf(told);
    }

    private Observation observation(ReportThreat report) {
        slot++;
        return new Observation(
                "threats/" + source.value() + "/" + slot % SLOTS,
                new Told(report.threat().value(), slot, Collections.max(report.times())),
                report);
    }
}
