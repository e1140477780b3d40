package com.opscenter.organizations.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which organizations there are, from our own read model.
public interface Organizations {

    /// @param kind `team`, `personal` or `system`
    /// @param displayName what it wants to be called, null for its name
    record Known(String id, String name, String kind, @Nullable String displayName) {

        public Known(String id, String name, String kind) {
            this(id, name, kind, null);
        }

        public String shownName() {
            return displayName == null ? name : displayName;
        }
    }

    /// Empty for an id that is none.
    Optional<Known> find(String orgId);
}
