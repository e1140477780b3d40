package com.opscenter.identity.api.provisioning;

import com.opscenter.identity.api.Profile;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How somebody is, or is to be.
///
/// @param active whether they may come in
/// @param roles their words
/// @param attributes what is noted with them, by name
/// @param externalId by which they are known outside, null for none
public record Portrait(
        Profile profile,
        boolean active,
        Set<String> roles,
        Map<String, String> attributes,
        @Nullable String externalId) {

    public Portrait {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Portrait[***]";
    }
}
