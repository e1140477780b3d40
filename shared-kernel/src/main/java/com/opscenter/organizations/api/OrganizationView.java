package com.opscenter.organizations.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organization as the API shows it; member names are in snake_case there.
///
/// @param name of a personal one made of its person's
/// @param slug made of the name, for addresses and file names
/// @param kind `team`, `personal` or `system`
/// @param owner who of the owners joined first
/// @param owners by when they joined
/// @param member_count service accounts among them
/// @param plan_tier the same as `subscription_tier`
/// @param lago_customer_id and `stripe_customer_id`: where it is billed, null as long as it is not
public record OrganizationView(
        String id,
        String name,
        @Nullable String display_name,
        @Nullable String logo_url,
        String slug,
        String kind,
        String status,
        boolean is_active,
        @Nullable String owner,
        @Nullable String owner_name,
        List<String> owners,
        int member_count,
        Seats seats,
        String subscription_tier,
        String plan_tier,
        @Nullable String lago_customer_id,
        @Nullable String stripe_customer_id,
        Instant created_at,
        Instant updated_at,
        long version) {

    /// @param used members who are people
    public record Seats(int used, int limit) {}
}
