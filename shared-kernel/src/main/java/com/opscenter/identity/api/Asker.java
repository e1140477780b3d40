package com.opscenter.identity.api;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as a decision about somebody depends on it.
///
/// @param person null for our own parts
/// @param tooStrong roles stronger than the strongest of whoever asks
public record Asker(@Nullable UserId person, Set<String> tooStrong) {

    public static final Asker OWN_PARTS = new Asker(null, Set.of());

    public Asker {
        tooStrong = Set.copyOf(tooStrong);
    }

    /// @param all the roles there are
    public static Asker of(Caller caller, Roles all) {
        return switch (caller.actor().type()) {
            case SYSTEM, ADAPTER, PROVIDER -> OWN_PARTS;
            case USER, SERVICE, API_KEY -> {
                int strongest =
                        caller.roles().stream()
                                .mapToInt(Role::level)
                                .min()
                                .orElse(Integer.MAX_VALUE);
                yield new Asker(
                        caller.person(),
                        all.all().stream()
                                .filter(role -> role.level() < strongest)
                                .map(Role::name)
                                .collect(Collectors.toSet()));
            }
        };
    }

    public boolean isBelow(Set<String> roles) {
        return roles.stream().anyMatch(tooStrong::contains);
    }
}
