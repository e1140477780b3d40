package com.opscenter.sources.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the adapters know about a running source beside its events: telemetry of the polling
/// itself.
public interface SourceOperations {

    /// @param circuit `closed`, `open` or `half-open`
    record Polling(
            @Nullable Instant lastAttempt,
            @Nullable Instant lastSuccess,
            int consecutiveFailures,
            String circuit,
            @Nullable Long latencyMs) {}

    Optional<Polling> polling(SourceId source);

    /// One exchange with the device, without secrets.
    record Exchange(Instant at, String operation, String result, long ms) {}

    /// The newest exchanges first.
    List<Exchange> log(SourceId source, int limit);
}
