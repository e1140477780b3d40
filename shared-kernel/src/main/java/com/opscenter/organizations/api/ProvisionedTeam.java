package com.opscenter.organizations.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team as a directory shows it.
///
/// @param externalId by which it is known outside, null for none
/// @param members ids of the people in it, by when they joined; null when they were not asked for
/// @param version that a change may name
public record ProvisionedTeam(
        String id,
        String name,
        @Nullable String externalId,
        @Nullable List<String> members,
        Instant created,
        Instant lastModified,
        long version) {}
