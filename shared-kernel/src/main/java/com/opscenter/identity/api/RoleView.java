package com.opscenter.identity.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A role as the API shows it.
///
/// @param id the same as the name, by which a role is known everywhere
/// @param level lower is stronger
/// @param scope `platform` or `own`
/// @param inherits roles whose permissions this one contains; only roles that are there from the
///   start name any
/// @param system whether it is there from the start and cannot be changed
/// @param permissions actions by resource
/// @param version for `If-Match`, null for a role that cannot be changed
public record RoleView(
        String id,
        String name,
        String description,
        int level,
        String scope,
        List<String> inherits,
        boolean system,
        Map<String, List<String>> permissions,
        @Nullable Long version) {}
