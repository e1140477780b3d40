package com.opscenter.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.identity.api.PreferencesView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is asking, in the words of the platform's API.
///
/// @param scope `platform` when a role reaches every organization, else `own`
/// @param session null for machines
/// @param key null without an API key
/// @param preferences null for machines
/// @param demo whether this installation has demo people
record Me(
        String id,
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> roles,
        List<String> permissions,
        String scope,
        Org org,
        List<Membership> organizations,
        @JsonProperty("subscription_tier") @Nullable String subscriptionTier,
        Map<String, Boolean> features,
        @Nullable Session session,
        @Nullable Key key,
        @Nullable PreferencesView preferences,
        @JsonProperty("server_time") Instant serverTime,
        @JsonProperty("app_version") String appVersion,
        boolean demo) {

    /// Whoever nothing else was set for is on it, and so are organizations.
    static final String TIER = SeedTiers.TRIAL.word();

    record Org(String id, String name, @Nullable String role) {}

    record Membership(
            String id,
            String name,
            @Nullable String role,
            @JsonProperty("subscription_tier") @Nullable String subscriptionTier) {}

    /// @param acr how sure the provider was of who this is, null when it does not say
    /// @param amr how they proved it, in the words of RFC 8176
    record Session(
            @Nullable String id,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("last_access") Instant lastAccess,
            @JsonProperty("expires_at") Instant expiresAt,
            @JsonProperty("auth_time") @Nullable Instant authTime,
            @Nullable String acr,
            List<String> amr) {}

    record Key(String id, String name, List<String> scopes) {}
}
