package com.opscenter.sources.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a source did over time, for features that must keep apart what was down and what nobody
/// could see.
public interface SourceHistory {

    /// @param to null for the state that lasts
    record Span(Instant from, @Nullable Instant to, HealthStatus status) {}

    /// The states of a source between two instants, oldest first; none for the time before its
    /// registration and after its removal.
    List<Span> health(String orgId, String source, Instant from, Instant to);
}
