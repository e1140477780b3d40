package com.opscenter.catalog.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody has by their plan, as the API names it.
///
/// @param value how many or which, null where there is only yes and no; -1 for any number
/// @param granted_by `tier`
/// @param source_id of the tier
public record Feature(
        String feature_key,
        boolean enabled,
        @Nullable String value,
        String granted_by,
        String source_id) {

    /// What a tier grants.
    public static List<Feature> of(Tier tier) {
        return List.of(
                limit("api_calls_limit", tier.apiCallsLimit(), tier),
                limit("api_key_limit", tier.apiKeyLimit(), tier),
                new Feature("byok_enabled", tier.byok(), null, "tier", tier.word()),
                limit("team_seats", tier.teamSeats(), tier));
    }

    private static Feature limit(String key, long most, Tier tier) {
        return new Feature(key, most != 0, Long.toString(most), "tier", tier.word());
    }
}
