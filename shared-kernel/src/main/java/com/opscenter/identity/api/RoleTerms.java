package com.opscenter.identity.api;

import java.util.Set;

/// What a role of one's own says.
///
/// @param level lower is stronger
/// @param platform whether it holds for every organization, not only for one's own
/// @param permissions as they are written, such as `power:execute`
public record RoleTerms(String description, int level, boolean platform, Set<String> permissions) {

    public RoleTerms {
        permissions = Set.copyOf(permissions);
    }

    public RoleTerms granting(Set<String> others) {
        return new RoleTerms(description, level, platform, others);
    }
}
