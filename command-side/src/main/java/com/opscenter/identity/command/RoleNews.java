package com.opscenter.identity.command;

import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Since when somebody holds the roles they hold, and what the last token said of them.
///
/// @param since when that was decided here, or when the token was made that said so
/// @param before what they held before it was changed here, as tokens show it, until the provider
///   has shown that it moved on; empty where nobody changed anything
/// @param seenAt when the last token that was news was made
/// @param shown the roles it showed
record RoleNews(
        @Nullable Instant since,
        Set<Set<String>> before,
        @Nullable Instant seenAt,
        @Nullable Set<String> shown) {

    static final RoleNews NONE = new RoleNews(null, Set.of(), null, null);

    RoleNews evolve(UserEvent event, Instant at) {
        return switch (event) {
            case UserRegistered _, ServiceAccountRegistered _ ->
                    new RoleNews(at, Set.of(), null, null);
            case RolesChanged(_, var roles, var old) ->
                    new RoleNews(at, past(roles, old), seenAt, shown);
            case RolesObserved(_, var seen, var made, var roles, var old) when !roles.equals(old) ->
                    new RoleNews(made, Set.of(), made, seen);
            case RolesObserved(_, var seen, var made, var roles, _) ->
                    new RoleNews(
                            since,
                            seen.equals(SystemRole.among(roles)) ? Set.of() : before,
                            made,
                            seen);
            default -> this;
        };
    }

    private Set<Set<String>> past(Set<String> now, @Nullable Set<String> old) {
        Set<Set<String>> past = new HashSet<>(before);
        if (old != null) {
            past.add(SystemRole.among(old));
        }
        past.remove(SystemRole.among(now));
        return Set.copyOf(past);
    }

    /// A token that was made before the last one that was looked at tells what was then.
    boolean isPast(Instant made) {
        return seenAt != null && made.isBefore(seenAt);
    }

    /// Whether a token decides, and not what was decided here. One that repeats what was held
    /// before a change is no news of the provider, however late it comes: it was not told yet,
    /// cannot be told, or gives the roles by a way nobody can change from here.
    boolean isOlderThan(Instant made, Set<String> roles) {
        return since == null || (isAfterChange(made) && !before.contains(roles));
    }

    /// Whether a token that agrees is the first that shows that the provider followed a change.
    boolean isAwaited(Instant made, Set<String> roles) {
        return !before.isEmpty() && isAfterChange(made) && !before.contains(roles);
    }

    /// Its time has whole seconds.
    private boolean isAfterChange(Instant made) {
        return since == null || !made.isBefore(since.truncatedTo(ChronoUnit.SECONDS));
    }

    boolean isShownAlready(Set<String> roles) {
        return roles.equals(shown);
    }
}
