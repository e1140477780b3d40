package com.opscenter.push.api;

import com.opscenter.identity.api.Permission;
import java.util.Set;

/// A topic and who may hear it.
///
/// @param topic one word, the last part of the destination
/// @param scope whose topic it is
/// @param anyOf permissions of which any one is enough
public record Audience(String topic, Scope scope, Set<Permission> anyOf) {

    public enum Scope {
        /// `/topic/<organization>.<topic>`, one of each organization.
        ORGANIZATION,
        /// `/topic/<topic>`, for whoever may look at the whole platform.
        PLATFORM
    }

    public static Audience ofOrganization(String topic, Permission... anyOf) {
        return new Audience(topic, Scope.ORGANIZATION, Set.of(anyOf));
    }

    public static Audience ofPlatform(String topic, Permission... anyOf) {
        return new Audience(topic, Scope.PLATFORM, Set.of(anyOf));
    }
}
