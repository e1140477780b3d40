package com.opscenter.alerts.api;

import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a source says of a problem.
///
/// @param sourceAlertId what the source calls it, null where it has no name for it
/// @param target what the problem is about, null when the source does not say
/// @param labels further words of the source, such as `rule`
/// @param occurredAt when it began by the source's own clock; of messages: when this one was sent
/// @param occurrence what the source tells this occurrence from others by, such as its begin as
///   written there, where it lists the problem for as long as it lasts; null where it sends a
///   message each time
/// @param acknowledgeable whether the source can be told that somebody knows
/// @param acknowledged what the source itself knows of somebody who does, null for nothing
public record AlertSignal(
        SourceId source,
        @Nullable String sourceAlertId,
        Severity severity,
        String title,
        String message,
        @Nullable Target target,
        Map<String, String> labels,
        Instant occurredAt,
        @Nullable String occurrence,
        boolean acknowledgeable,
        @Nullable SourceAcknowledgment acknowledged) {

    /// @param key such as `host/nas-01`
    public record Target(String key, String name) {}

    /// @param note what was written there, null for nothing
    /// @param untilClear it ends with the recovery; otherwise it outlasts it
    public record SourceAcknowledgment(@Nullable String note, boolean untilClear) {}

    public boolean hasAcknowledgment() {
        return acknowledged != null;
    }

    /// Whether the source lists the problem for as long as it lasts.
    public boolean stands() {
        return occurrence != null;
    }

    /// Whether the source speaks of the same occurrence.
    public boolean sameOccurrence(AlertSignal other) {
        return Objects.equals(occurrence, other.occurrence);
    }

    /// The same words, whenever they were said.
    public boolean says(AlertSignal other) {
        return at(Instant.EPOCH).equals(other.at(Instant.EPOCH));
    }

    private AlertSignal at(Instant instant) {
        return new AlertSignal(
                source,
                sourceAlertId,
                severity,
                title,
                message,
                target,
                labels,
                instant,
                occurrence,
                acknowledgeable,
                acknowledged);
    }
}
