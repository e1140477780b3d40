package com.opscenter.identity.api;

import java.util.Locale;
import java.util.Set;

/// What an API key may be used for; its owner's rights end there.
///
/// @param words `power:read`, `power:*`, or a use that is no permission, such as `account:write`
/// @param ofMachine whether its owner is no person: who cannot prove anew who they are has to be
///   given by name what asks for that, and their key no less
public record KeyScopes(Set<String> words, boolean ofMachine) {

    /// Changing what is one's own, such as the profile.
    public static final String OWN_ACCOUNT = "account:write";

    /// Reading what is one's own.
    public static final String READ_ACCOUNT = "account:read";

    /// Keeping people and groups from outside, by SCIM.
    public static final String PROVISIONING = "scim:write";

    /// What that amounts to, as far as the owner may do it.
    private static final Set<String> OF_PROVISIONING =
            Set.of(
                    "users:read",
                    "users:write",
                    "users:delete",
                    "organizations:read",
                    "organizations:write",
                    "organizations:delete");

    public KeyScopes {
        words = Set.copyOf(words);
    }

    /// Of a person's key.
    public KeyScopes(Set<String> words) {
        this(words, false);
    }

    /// The same of a machine's key.
    public KeyScopes ofMachines() {
        return new KeyScopes(words, true);
    }

    /// The same key at the door of those who provision: it opens by that use alone, whatever else
    /// the key is for.
    public KeyScopes provisioning() {
        return new KeyScopes(words.contains(PROVISIONING) ? OF_PROVISIONING : Set.of(), ofMachine);
    }

    boolean hold(Permission permission) {
        return words.contains(permission.toString())
                || words.contains(permission.resource().name().toLowerCase(Locale.ROOT) + ":*");
    }

    /// Whether the permission is among them by itself, and not only its resource as a whole.
    boolean name(Permission permission) {
        return words.contains(permission.toString());
    }
}
