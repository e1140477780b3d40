package com.opscenter.alerts.command.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule as a request writes it.
///
/// @param id a slug, made of the name where it is missing; of a rule that exists it cannot change
/// @param site where it watches, null for all sites
/// @param severity `critical`, `warning` or `info`
/// @param enabled true where it is missing
record RuleBody(
        @Nullable String id,
        @Nullable String name,
        @Nullable String site,
        @Nullable Condition when,
        @Nullable String severity,
        @Nullable Map<String, String> labels,
        @Nullable Boolean enabled) {

    /// @param entity the key of one entity, or `*` for all that have the metric, as is usual
    record Condition(
            @Nullable String metric,
            @Nullable String entity,
            @Nullable Long above,
            @Nullable Long below,
            @Nullable Long clear,
            @Nullable Integer forSeconds) {}
}
