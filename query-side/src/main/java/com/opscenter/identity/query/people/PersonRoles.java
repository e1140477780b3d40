package com.opscenter.identity.query.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The roles of one person.
record PersonRoles(List<Held> roles) {

    /// @param id the same as the name, by which a role is known everywhere
    /// @param level lower is stronger
    /// @param assigned_at null for what was given before anybody noted it, like `assigned_by`
    record Held(
            String id,
            String name,
            String description,
            int level,
            @Nullable Instant assigned_at,
            @Nullable String assigned_by) {}
}
