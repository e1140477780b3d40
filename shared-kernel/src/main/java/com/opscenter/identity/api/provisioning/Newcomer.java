package com.opscenter.identity.api.provisioning;

import com.opscenter.identity.api.Profile;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be created.
///
/// @param roles their words; `viewer` when there is none
/// @param attributes what is noted with them, by name
/// @param externalId by which they are known outside, null for none
public record Newcomer(
        Profile profile,
        boolean enabled,
        Set<String> roles,
        Map<String, String> attributes,
        @Nullable String externalId) {

    public Newcomer {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Newcomer[***]";
    }
}
