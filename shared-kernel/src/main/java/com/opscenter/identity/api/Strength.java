package com.opscenter.identity.api;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How much somebody may at most, so far as it bounds what they may give to others.
///
/// @param level of the strongest of their roles that reach the whole platform; lower is stronger
/// @param rank the same of those roles that are there from the start
/// @param everywhere the permissions they hold for the whole platform
public record Strength(int level, int rank, Set<String> everywhere) {

    private static final int NONE = Integer.MAX_VALUE;

    /// What lets somebody give roles at all.
    private static final String GIVES = "users:write";

    public Strength {
        everywhere = Set.copyOf(everywhere);
    }

    /// What a key is for says nothing of the rank of its owner.
    public static Strength of(Caller caller) {
        return new Strength(
                strongest(caller, _ -> true),
                caller.scopes() == null ? strongest(caller, Role::system) : NONE,
                Permission.all().stream()
                        .filter(caller::mayEverywhere)
                        .map(Permission::toString)
                        .collect(Collectors.toSet()));
    }

    /// Whatever the key is for.
    static Strength ofOwner(Caller key) {
        return of(key.withoutScopes());
    }

    private static int strongest(Caller caller, Predicate<Role> counted) {
        return caller.roles().stream()
                .filter(Role::platform)
                .filter(counted)
                .mapToInt(Role::level)
                .min()
                .orElse(NONE);
    }

    /// Whether a role of one's own that says this is none stronger.
    public boolean reaches(RoleTerms terms) {
        return terms.level() >= level && everywhere.containsAll(terms.permissions());
    }

    /// Which of these permissions are not held for the whole platform.
    public Set<String> lacking(Set<String> permissions) {
        Set<String> lacking = new HashSet<>(permissions);
        lacking.removeAll(everywhere);
        return lacking;
    }

    /// Roles there are from the start are compared by their levels among each other: what each of
    /// them may is known and cannot be changed. Whoever has none of them must hold everything that
    /// a role holds. What everybody begins with is too strong for nobody who may give roles.
    boolean reaches(Role role) {
        boolean held =
                role.permissions().stream()
                        .map(Permission::toString)
                        .allMatch(everywhere::contains);
        return (role.system() && role.level() >= rank)
                || (role.level() >= level && held)
                || (role.name().equals(SystemRole.VIEWER.word()) && everywhere.contains(GIVES));
    }
}
