package com.opscenter.sources.api;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the features that show a source's entities need to know about the source itself.
public interface SourceStates {

    /// @param intervalSeconds how often its status is read
    record State(HealthStatus status, int intervalSeconds) {}

    /// These sources of an organization by id; unknown ones are absent.
    ///
    /// @param at a position of the past, null for now
    Map<String, State> states(String orgId, Collection<String> sources, @Nullable Long at);
}
