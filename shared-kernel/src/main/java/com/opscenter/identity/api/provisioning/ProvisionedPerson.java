package com.opscenter.identity.api.provisioning;

import com.opscenter.identity.api.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person as a directory shows them.
///
/// @param username null once it cannot be read any more, like the other words about them
/// @param attributes what is noted with them, by name
/// @param groups ids of the organizations they belong to
/// @param version that a change may name
public record ProvisionedPerson(
        UserId id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean active,
        Set<String> roles,
        Map<String, String> attributes,
        @Nullable String externalId,
        List<String> groups,
        Instant created,
        Instant lastModified,
        long version) {

    public ProvisionedPerson {
        roles = Set.copyOf(roles);
        attributes = Map.copyOf(attributes);
        groups = List.copyOf(groups);
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "ProvisionedPerson[" + id.value() + "]";
    }
}
