package com.opscenter.ops.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is looked at: one organization, one site or all of them, now or at a time of the past.
///
/// @param at the position of that time, null for now
/// @param instant the time itself, null for now
public record Scope(
        String orgId, @Nullable String site, @Nullable Long at, @Nullable Instant instant) {

    /// All sites of an organization as they are now.
    public static Scope now(String orgId) {
        return new Scope(orgId, null, null, null);
    }
}
