package com.opscenter.identity.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserEvent;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A role of one's own is given only while there is one of the name, and not deleted while somebody
/// holds it. Those that are there from the start are always there.
public final class RolesAreHeld {

    private RolesAreHeld() {}

    static Decision<UserEvent> in(Decision<UserEvent> decision, User user) {
        return decision instanceof Decision.Accepted(var events, _)
                ? between(decision, user.roles(), UserEvolution.evolve(user, events).roles())
                : decision;
    }

    /// @param before the roles the holder had
    /// @param after those they have once it is accepted
    public static <E extends Event> Decision<E> between(
            Decision<E> decision, Set<String> before, Set<String> after) {
        Decision<E> held = decision;
        for (String role : own(after, before)) {
            held = held.holding(role, unknown(role));
        }
        for (String role : own(before, after)) {
            held = held.layingDown(role);
        }
        return held;
    }

    private static SortedSet<String> own(Set<String> roles, Set<String> without) {
        SortedSet<String> own = new TreeSet<>(roles);
        own.removeAll(without);
        own.removeAll(SystemRole.among(roles));
        return own;
    }

    private static Refusal unknown(String role) {
        return Refusal.invalid("roles", "unknown", role + " is no role");
    }
}
