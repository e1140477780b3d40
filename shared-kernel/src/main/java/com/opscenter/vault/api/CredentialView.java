package com.opscenter.vault.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A credential as the API shows it; its values are write-only.
public record CredentialView(
        String key,
        String id,
        String name,
        String kind,
        Map<String, Value> values,
        List<String> usedBy,
        @Nullable Instant lastUsed,
        long version) {

    public record Value(
            boolean set,
            @Nullable String last4,
            @Nullable Instant updatedAt,
            @Nullable String rotatedBy) {}
}
