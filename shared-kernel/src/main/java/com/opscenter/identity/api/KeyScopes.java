package com.opscenter.identity.api;

import java.util.Locale;
import java.util.Set;

/// What an API key may be used for; its owner's rights end there.
///
/// @param words `power:read`, `power:*`, or a use that is no permission, such as `account:write`
public record KeyScopes(Set<String> words) {

    /// Changing what is one's own, such as the profile.
    static final String OWN_ACCOUNT = "account:write";

    public KeyScopes {
        words = Set.copyOf(words);
    }

    boolean hold(Permission permission) {
        return words.contains(permission.toString())
                || words.contains(permission.resource().name().toLowerCase(Locale.ROOT) + ":*");
    }
}
