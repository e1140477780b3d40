package com.opscenter.organizations.api;

import java.util.Optional;

/// Which organizations there are, from our own read model.
public interface Organizations {

    /// @param kind `team`, `personal` or `system`
    record Known(String id, String name, String kind) {}

    /// Empty for an id that is none.
    Optional<Known> find(String orgId);
}
