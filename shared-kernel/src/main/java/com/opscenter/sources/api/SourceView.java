package com.opscenter.sources.api;

import com.opscenter.vault.api.CredentialView;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A source as the API shows it.
///
/// @param source its own id, as every entity names its source
/// @param asOf last successful poll
/// @param freshness `fresh`, `late`, `stale` or `unknown` as of the answer
public record SourceView(
        String key,
        String id,
        String site,
        String source,
        String kind,
        String name,
        String endpoint,
        Map<String, String> config,
        @Nullable String credentialId,
        Map<String, CredentialView.Value> credentials,
        Intervals intervals,
        boolean enabled,
        boolean required,
        Set<String> capabilities,
        Health health,
        int devices,
        @Nullable String node,
        @Nullable Instant asOf,
        int intervalSeconds,
        String freshness,
        boolean parked,
        long version) {

    public record Health(
            HealthStatus status,
            @Nullable HealthReason reason,
            @Nullable String detail,
            Instant since,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastAttempt,
            int consecutiveFailures,
            String circuit,
            @Nullable Long latencyMs) {}
}
