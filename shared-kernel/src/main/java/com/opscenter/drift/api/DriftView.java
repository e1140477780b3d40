package com.opscenter.drift.api;

import com.opscenter.commands.api.CommandView.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A drift as the API shows it.
///
/// @param domain the word of [DriftDomain]
/// @param kind of the target, such as `outlet`
/// @param aspect `power` of an outlet, `admin` or `poe` of a port; of a user `account`, `enabled`,
///   `verified`, `username`, `email`, `name` or `roles`
/// @param wanted in the API's word, such as `ON`
/// @param since when it was first read otherwise
/// @param wantedBy null when nobody knows any more
/// @param needsConfirmation enforcing needs the target's name as typed, and a reason
/// @param refusal why it could not be made as wanted, null where nobody tried or it was not said
/// @param enforceable whether a command can set it; else it can be accepted only
public record DriftView(
        String key,
        String id,
        String site,
        String source,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version,
        String domain,
        String kind,
        Target target,
        String aspect,
        String wanted,
        String observed,
        Instant since,
        @Nullable WantedBy wantedBy,
        boolean needsConfirmation,
        boolean enforceable,
        @Nullable String refusal) {

    /// @param name null when it is not known any more
    public record Target(String key, @Nullable String name) {}

    /// @param action what was done, such as `off` or `accept-drift`
    /// @param at when it was asked for
    public record WantedBy(String commandId, String action, Requester requester, Instant at) {}
}
