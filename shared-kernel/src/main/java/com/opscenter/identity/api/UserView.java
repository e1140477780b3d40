package com.opscenter.identity.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as the API shows them; member names are those of the contract.
///
/// @param username and the other words about the person: null once their key was destroyed
/// @param enabled whether `status` is `enabled`
/// @param createdTimestamp milliseconds since 1970
/// @param tier_source `override`, `subscription` or `default`
/// @param api_calls_limit -1 for none
/// @param org_id the primary organization
public record UserView(
        String id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        String status,
        boolean emailVerified,
        long createdTimestamp,
        List<String> roles,
        String subscription_tier,
        @Nullable String subscription_status,
        String tier_source,
        long api_calls_limit,
        long api_calls_used,
        String org_id,
        @Nullable String org_name,
        boolean byok_enabled,
        @Nullable Instant last_login,
        List<String> tags,
        long version) {}
