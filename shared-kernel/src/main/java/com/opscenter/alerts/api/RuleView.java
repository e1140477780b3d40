package com.opscenter.alerts.api;

import com.opscenter.alerts.api.AlertRule.When;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule as the API shows it.
///
/// @param id its slug
/// @param site where it watches, null for all sites
/// @param severity the word of [Severity]
/// @param standing how many of its alerts are not over
/// @param lastRaised when one of its alerts last began, null for never
/// @param changedAt when it was last changed
/// @param changedBy name of who did
public record RuleView(
        String key,
        String id,
        @Nullable String site,
        boolean parked,
        long version,
        String name,
        When when,
        String severity,
        Map<String, String> labels,
        boolean enabled,
        int standing,
        @Nullable Instant lastRaised,
        Instant changedAt,
        String changedBy) {}
