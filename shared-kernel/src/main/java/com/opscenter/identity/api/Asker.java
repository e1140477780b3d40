package com.opscenter.identity.api;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as a decision about somebody depends on it. A role that is not known here is
/// too strong for everybody but our own parts, for whom none is: they have null.
///
/// @param person null for our own parts
/// @param reach roles that may be given and taken
/// @param over roles whose holders may be kept out: with a key, those that its owner reaches. What
///   the key is for says whether it may do that at all
public record Asker(
        @Nullable UserId person, @Nullable Set<String> reach, @Nullable Set<String> over) {

    public static final Asker OWN_PARTS = new Asker(null, null);

    public Asker {
        reach = reach == null ? null : Set.copyOf(reach);
        over = over == null ? null : Set.copyOf(over);
    }

    /// Whoever comes without a key.
    public Asker(@Nullable UserId person, @Nullable Set<String> reach) {
        this(person, reach, reach);
    }

    /// @param all the roles there are
    public static Asker of(Caller caller, Roles all) {
        return switch (caller.actor().type()) {
            case SYSTEM, ADAPTER, PROVIDER -> OWN_PARTS;
            case USER, SERVICE, API_KEY -> {
                Set<String> reach = reached(Strength.of(caller), all);
                yield new Asker(
                        caller.person(),
                        reach,
                        caller.scopes() == null ? reach : reached(Strength.ofOwner(caller), all));
            }
        };
    }

    private static Set<String> reached(Strength strength, Roles all) {
        return all.all().stream()
                .filter(strength::reaches)
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    /// Whether one of the roles is too strong to be given or taken.
    public boolean isBelow(Set<String> roles) {
        return reach != null && !reach.containsAll(roles);
    }

    /// Whether whoever holds these may be kept out, and let in again.
    public boolean isOver(Set<String> roles) {
        return over == null || over.containsAll(roles);
    }
}
