package com.opscenter.alerts.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An alert as the API shows it.
///
/// @param fingerprint what its earlier and later occurrences share
/// @param severity the word of [Severity]
/// @param priority 1 is the most urgent, 4 the least
/// @param state the word of [AlertState]
/// @param count how often it occurred while it stood
/// @param lastSeen when it last occurred; of a problem the source lists while it lasts: when it was
///   last read there
/// @param resolvedBy the word of [ResolvedBy], null while it stands
/// @param notes how many comments its timeline has
/// @param asOf when its source was last read
public record AlertView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String fingerprint,
        @Nullable String sourceAlertId,
        String severity,
        int priority,
        String state,
        String title,
        String message,
        @Nullable Target target,
        Map<String, String> labels,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Acked acked,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolvedNote,
        int notes,
        WriteBack writeBack) {

    public record Target(String key, String name) {}

    /// @param by name of who knows; the source's id when it was said there
    /// @param until `clear`, an instant, or null for one of the source that outlasts the recovery
    public record Acked(String by, Instant at, @Nullable String note, @Nullable String until) {}

    /// Whether the source knows what is known here.
    ///
    /// @param status `none`, `pending`, `done`, `failed` or `unsupported`
    /// @param commandId the command that told it, null for none
    /// @param detail why it failed
    public record WriteBack(String status, @Nullable String commandId, @Nullable String detail) {}
}
