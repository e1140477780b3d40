package com.opscenter.processors.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One processor as the API shows it.
///
/// @param name such as `power_outlet` or `WhenSourceRemovedThenRemoveItsPdu`
/// @param kind `projection` or `reaction`
/// @param feature whose rows it makes, null for reactions
/// @param version of its fold, null for reactions
/// @param state `live` (follows the history), `behind`, `paused`, `resting` (its outside system is
///   away from here, such as the mail server), or `idle` (nobody runs it)
/// @param position everything up to it is worked off
/// @param lagEvents positions between it and the end of the history
/// @param lagMs age of the oldest event it has not worked off, 0 when there is none
/// @param owner the node that runs it, null for none
/// @param leaseUntil when another node may take over
/// @param parked events set aside because they failed, with those that wait behind them
/// @param rebuild what is being built, or stands ready, beside it
/// @param previous what was shown before the last switch and can be shown again
/// @param verbs what can be asked of it now
public record ProcessorView(
        String name,
        String kind,
        @Nullable String feature,
        @Nullable Integer version,
        String state,
        long position,
        long lagEvents,
        long lagMs,
        @Nullable String owner,
        @Nullable Instant leaseUntil,
        long parked,
        @Nullable Rebuild rebuild,
        @Nullable Previous previous,
        List<String> verbs) {

    /// @param state `building` (reads the past), `comparing`, `ready` (follows the history beside
    ///   the shown rows), or `failed`
    /// @param total the end of the history
    /// @param rate positions a second since it began
    /// @param differences keys whose newest row differs from the shown one, null until compared
    /// @param sample some of these keys
    /// @param comparedAt position of both when they were compared
    /// @param failure why it failed
    public record Rebuild(
            int version,
            String state,
            long position,
            long total,
            long rate,
            Instant startedAt,
            @Nullable Long differences,
            List<String> sample,
            @Nullable Long comparedAt,
            @Nullable String failure) {}

    /// @param followed whether it is kept up to date, so that nothing old is shown by switching
    ///   back
    public record Previous(int version, long position, boolean followed) {}
}
