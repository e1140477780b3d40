package com.opscenter.identity.api;

import org.jspecify.annotations.Nullable;

/// What an act is about, as far as the right to it depends on that.
///
/// @param orgId the organization it belongs to, null when it belongs to the platform
/// @param owner the person it belongs to, if it is somebody's own
public record Target(@Nullable String orgId, @Nullable UserId owner) {

    /// The platform itself, or everything of all organizations.
    public static final Target PLATFORM = new Target(null, null);

    public static Target in(String orgId) {
        return new Target(orgId, null);
    }

    public static Target of(UserId owner) {
        return new Target(null, owner);
    }
}
