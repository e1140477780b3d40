package com.opscenter.availability;

import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceHistory;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// When a source was heard.
@Component
public class KnownTimes {

    private final SourceHistory sources;

    public KnownTimes(SourceHistory sources) {
        this.sources = sources;
    }

    /// In order, without overlap.
    public List<Time> heard(String orgId, String source, Instant from, Instant to) {
        return sources.health(orgId, source, from, to).stream()
                .filter(span -> span.status() == HealthStatus.ONLINE)
                .flatMap(span -> Time.clipped(span.from(), span.to(), from, to).stream())
                .toList();
    }
}
