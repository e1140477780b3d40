package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reports;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a source does, told when it changes.
final class Health {

    private final SourceId source;
    private @Nullable Told told;

    private record Told(
            HealthStatus status, @Nullable HealthReason reason, @Nullable String detail) {}

    Health(SourceId source) {
        this.source = source;
    }

    /// @param remarks about what works less well than it could
    void online(Reports reports, Instant lastSuccess, List<String> remarks) {
        String detail = remarks.isEmpty() ? null : String.join(" ", remarks);
        tell(reports, new Told(HealthStatus.ONLINE, null, detail), lastSuccess);
    }

    void offline(Reports reports, DeviceException failure, @Nullable Instant lastSuccess) {
        tell(
                reports,
                new Told(HealthStatus.OFFLINE, failure.reason(), failure.sentence()),
                lastSuccess);
    }

    /// Nobody looked: this software was down, or too busy.
    void blind(Reports reports, String sentence, @Nullable Instant lastSuccess) {
        tell(reports, new Told(HealthStatus.BLIND, null, sentence), lastSuccess);
    }

    synchronized boolean isOnline() {
        return told != null && told.status == HealthStatus.ONLINE;
    }

    private synchronized void tell(Reports reports, Told now, @Nullable Instant lastSuccess) {
        if (!now.equals(told)) {
            reports.send(
                    new ObserveHealth(source, now.status, now.reason, now.detail, lastSuccess),
                    reports.newCorrelation());
            told = now;
        }
    }
}
