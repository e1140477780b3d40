package com.opscenter.identity.command.roles;

import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a change of a role would change for those who hold it.
///
/// @param holders people and service accounts
/// @param gained permissions such as `power:execute` that it would hold and does not
/// @param lost those that it holds and would not
/// @param widened those it keeps that would reach every organization, and not only one's own
/// @param narrowed those it keeps that would reach one's own organizations alone
/// @param scope null where it stays
/// @param level null where it stays: by it is decided who may give the role, and keep its holders
///   out
record RoleImpact(
        long holders,
        List<String> gained,
        List<String> lost,
        List<String> widened,
        List<String> narrowed,
        @Nullable Turn<String> scope,
        @Nullable Turn<Integer> level) {

    /// From what to what.
    record Turn<T>(T before, T after) {

        static <T> @Nullable Turn<T> of(T before, T after) {
            return Objects.equals(before, after) ? null : new Turn<>(before, after);
        }
    }

    static RoleImpact of(Rehearsal rehearsal, long holders) {
        return event(rehearsal)
                .map(event -> of(event, holders))
                .orElseGet(() -> unchanged(holders));
    }

    private static Optional<RoleEvent> event(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case Rehearsal.WouldHappen(var events, _) ->
                    events.stream()
                            .filter(RoleEvent.class::isInstance)
                            .map(RoleEvent.class::cast)
                            .findFirst();
            case Rehearsal.WouldBeRefused _ -> Optional.empty();
        };
    }

    private static RoleImpact of(RoleEvent event, long holders) {
        return switch (event) {
            case RoleDefined(_, var terms) -> between(terms.granting(Set.of()), terms, holders);
            case RoleChanged(_, var after, var before) -> between(before, after, holders);
            case RoleDeleted _ -> unchanged(holders);
        };
    }

    private static RoleImpact unchanged(long holders) {
        return new RoleImpact(holders, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    private static RoleImpact between(RoleTerms before, RoleTerms after, long holders) {
        Set<String> kept = new TreeSet<>(before.permissions());
        kept.retainAll(after.permissions());
        List<String> reached = List.copyOf(kept);
        return new RoleImpact(
                holders,
                without(after.permissions(), before.permissions()),
                without(before.permissions(), after.permissions()),
                after.platform() && !before.platform() ? reached : List.of(),
                before.platform() && !after.platform() ? reached : List.of(),
                Turn.of(word(before), word(after)),
                Turn.of(before.level(), after.level()));
    }

    private static String word(RoleTerms terms) {
        return terms.platform() ? RoleBody.PLATFORM : RoleBody.OWN;
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
