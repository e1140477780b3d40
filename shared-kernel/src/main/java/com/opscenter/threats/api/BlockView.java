package com.opscenter.threats.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A blocked address as the API shows it.
///
/// @param id the address, also `ip`
/// @param reason why it was blocked last; null when it was not asked for here
/// @param by who blocked it last; null when it was not asked for here
/// @param since when that was; when it was first read where it was not asked for here
/// @param expiresAt when it is freed by itself, null for never
public record BlockView(
        String key,
        String id,
        String site,
        boolean parked,
        long version,
        String ip,
        List<Target> targets,
        @Nullable String reason,
        @Nullable String by,
        Instant since,
        @Nullable Instant expiresAt) {

    /// @param status `pending`, `active`, `failed` or `removed`
    /// @param detail why it failed, or what is under way
    /// @param commandId the last command about it here, null for none
    public record Target(
            String sourceId, String status, @Nullable String detail, @Nullable String commandId) {}
}
