package com.opscenter.telemetry.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What polls brought beside events, for those who show it.
public interface Readings {

    /// The newest values of each key by metric.
    ///
    /// @param at the past instant looked at, null for now
    Map<String, Map<String, Long>> latest(
            String orgId, Collection<String> keys, @Nullable Instant at);

    /// When the newest value of each key was measured; keys without one are absent.
    ///
    /// @param at the past instant looked at, null for now
    Map<String, Instant> measuredAt(String orgId, Collection<String> keys, @Nullable Instant at);

    /// The names of all readings there are of each entity.
    ///
    /// @param kind begin of the entities' keys, such as `outlet/`
    SortedMap<String, Set<String>> known(String orgId, String kind);

    /// When each source was last read with success; sources never read are absent.
    ///
    /// @param at the past instant looked at, null for now
    Map<String, Instant> polledAt(String orgId, Collection<String> sources, @Nullable Instant at);

    /// The finest that is still kept of that time.
    Resolution finest(Instant at);

    /// The course of one metric from `from` to before `to`, one point for each `step` (counted from
    /// the epoch) that has samples. It is read from what is rolled up as far as the step allows,
    /// and from finer samples where that is not done yet: both make the same course.
    List<Point> series(
            String orgId, String key, String metric, Instant from, Instant to, Duration step);

    /// @param at begin of the step
    record Point(Instant at, long min, long avg, long max) {}
}
