package com.opscenter.identity.api.provider;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An account as the provider has it.
///
/// @param id chosen by the provider
/// @param commandId which made it, null when it was not made by us
public record Account(
        UserId id,
        Profile profile,
        boolean enabled,
        boolean emailVerified,
        Set<String> roles,
        Map<String, String> attributes,
        @Nullable String commandId,
        Instant createdAt) {

    /// As it is, to be changed in parts.
    public Wanted asWanted() {
        return new Wanted(profile, enabled, emailVerified, roles, attributes);
    }
}
