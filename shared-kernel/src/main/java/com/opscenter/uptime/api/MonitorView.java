package com.opscenter.uptime.api;

import com.opscenter.commands.api.Pending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A monitor as the API shows it.
///
/// @param name in people's own words, else in those of the source
/// @param sourceName what the source calls it
/// @param linkTo the entity it watches, such as `wan/wan1`
/// @param status UNKNOWN while its source is not heard
/// @param rawStatus in the source's own words
/// @param since when the status began, by the source's clock
/// @param unknown how much of each time nobody knows
/// @param heartbeats the last 24 hours in 48 slots, the oldest first
/// @param lastOutage the last time it was down within 365 days; `to` and `durationSeconds` are null
///   while it is
/// @param responseMicros how long the tested thing took to answer
/// @param sensors how many its source tells of
public record MonitorView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String name,
        String sourceName,
        @Nullable String target,
        @Nullable String method,
        @Nullable String linkTo,
        MonitorStatus status,
        @Nullable String rawStatus,
        @Nullable String reply,
        @Nullable Instant since,
        Uptime uptime,
        Unknown unknown,
        List<Heartbeat> heartbeats,
        @Nullable Outage lastOutage,
        @Nullable Long responseMicros,
        int sensors,
        Maintenance maintenance) {

    /// Up of what is known, in percent; null while nothing is known.
    public record Uptime(
            @Nullable Double h24Pct,
            @Nullable Double d7Pct,
            @Nullable Double d30Pct,
            @Nullable Double d365Pct) {}

    /// In percent of the whole time.
    public record Unknown(double h24Pct, double d7Pct, double d30Pct, double d365Pct) {}

    /// @param state the worst in that slot
    public record Heartbeat(Instant from, Instant to, MonitorStatus state) {}

    public record Outage(Instant from, @Nullable Instant to, @Nullable Long durationSeconds) {}

    /// Work on it that its source was told of, here or by others.
    ///
    /// @param state the word of [MaintenanceState]
    /// @param since when it was seen first; null while there is none
    /// @param pending the command under way
    public record Maintenance(String state, @Nullable Instant since, @Nullable Pending pending) {}
}
