package com.opscenter.adapters.support;

import com.opscenter.telemetry.api.Sample;
import com.opscenter.telemetry.api.TelemetrySink;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers every successful poll.
public final class RecordingTelemetry implements TelemetrySink {

    public record Polled(String sourceId, String orgId, String site, List<Sample> samples) {}

    private final List<Polled> polls = new CopyOnWriteArrayList<>();

    @Override
    public void polled(
            String sourceId, String orgId, String site, Instant at, List<Sample> samples) {
        polls.add(new Polled(sourceId, orgId, site, samples));
    }

    public List<Polled> polls() {
        return List.copyOf(polls);
    }
}
