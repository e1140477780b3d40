package com.opscenter.identity.api.provider;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A session at the provider, which may outlive those here.
///
/// @param clients what it is used for, by id
public record ProviderSession(
        String id,
        @Nullable String address,
        Instant start,
        Instant lastAccess,
        Map<String, String> clients) {}
