package com.opscenter.ops.api;

import com.opscenter.identity.api.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feature's share of the dashboard.
public interface SnapshotPart {

    /// The feature's word, also its push topic.
    String feature();

    Permission permission();

    List<Entry> entries(Scope scope);

    /// @param value the entity in its REST shape
    /// @param at when its source was last read
    record Entry(
            String key,
            Object value,
            @Nullable Instant at,
            int intervalSeconds,
            @Nullable String source) {}
}
