package com.opscenter.identity.command.roles;

import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a change of a role would change for those who hold it.
///
/// @param holders people and service accounts
/// @param gained permissions such as `power:execute`
record RoleImpact(long holders, List<String> gained, List<String> lost) {

    static RoleImpact of(Rehearsal rehearsal, long holders) {
        Set<String> gained = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        for (Event event : events(rehearsal)) {
            if (event instanceof RoleEvent role) {
                gained.addAll(without(after(role), before(role)));
                lost.addAll(without(before(role), after(role)));
            }
        }
        return new RoleImpact(holders, List.copyOf(gained), List.copyOf(lost));
    }

    private static List<Event> events(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case Rehearsal.WouldHappen(var events) -> events;
            case Rehearsal.WouldBeRefused _ -> List.of();
        };
    }

    private static Set<String> after(RoleEvent event) {
        return switch (event) {
            case RoleDefined(_, var terms) -> terms.permissions();
            case RoleChanged(_, var terms, _) -> terms.permissions();
            case RoleDeleted _ -> Set.of();
        };
    }

    private static Set<String> before(RoleEvent event) {
        return switch (event) {
            case RoleChanged(_, _, var before) -> before.permissions();
            case RoleDefined _, RoleDeleted _ -> Set.of();
        };
    }

    private static Collection<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
