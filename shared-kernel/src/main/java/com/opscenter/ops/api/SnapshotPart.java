package com.opscenter.ops.api;

import com.opscenter.identity.api.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A feature's share of the dashboard.
public interface SnapshotPart {

    /// The feature's word, also its push topic.
    String feature();

    Permission permission();

    List<Entry> entries(Scope scope);

    /// The entities of these keys alone, such as those that changed; read by key where all would be
    /// many.
    default List<Entry> entries(Scope scope, Set<String> keys) {
        return entries(scope).stream().filter(entry -> keys.contains(entry.key())).toList();
    }

    /// Its share of the dashboard's counts, such as `devicesUp`; equal names are added up.
    default Map<String, Long> counts(Scope scope) {
        return Map.of();
    }

    /// Whether its changes are told by a topic made for it, such as one that tells every version of
    /// an entity. Otherwise the newest of each entity is told, several times a second.
    default boolean hasTopicOfItsOwn() {
        return false;
    }

    /// Whether all who see this share may know of the entity at all; what not is not even told as
    /// gone.
    default boolean tells(String key) {
        return true;
    }

    /// Members of the entity that are readings rather than events, such as `currentDeciamps`;
    /// nested ones are named by their outermost member. They are pushed without a position whenever
    /// the source was read.
    default Set<String> sampleMembers(String key) {
        return Set.of();
    }

    /// @param value the entity in its REST shape
    /// @param at when its source was last read
    record Entry(
            String key,
            Object value,
            @Nullable Instant at,
            int intervalSeconds,
            @Nullable String source) {}
}
