package com.opscenter.identity.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be told of many people beside their names, from our own read model.
public interface Acquaintances {

    /// @param lastSeen when they signed in last, null for whoever never did
    record Acquaintance(boolean emailVerified, Instant createdAt, @Nullable Instant lastSeen) {}

    /// Of those of them who are not erased, in one look. Service accounts are among them.
    Map<UserId, Acquaintance> of(Collection<UserId> people);
}
