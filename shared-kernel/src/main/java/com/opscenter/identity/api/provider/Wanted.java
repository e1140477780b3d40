package com.opscenter.identity.api.provider;

import com.opscenter.identity.api.Profile;
import java.util.Map;
import java.util.Set;

/// How an account is to be.
public record Wanted(
        Profile profile,
        boolean enabled,
        boolean emailVerified,
        Set<String> roles,
        Map<String, String> attributes) {

    public Wanted with(Profile changed) {
        return new Wanted(changed, enabled, emailVerified, roles, attributes);
    }

    public Wanted withEnabled(boolean changed) {
        return new Wanted(profile, changed, emailVerified, roles, attributes);
    }

    public Wanted withEmailVerified(boolean changed) {
        return new Wanted(profile, enabled, changed, roles, attributes);
    }

    public Wanted withRoles(Set<String> changed) {
        return new Wanted(profile, enabled, emailVerified, changed, attributes);
    }
}
