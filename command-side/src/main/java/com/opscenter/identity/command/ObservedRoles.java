package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.ObserveRoles;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.command.User.Registered;
import java.util.HashSet;
import java.util.Set;

/// What becomes of somebody whose token shows other roles than they hold here. The newer of the two
/// holds; that they differ is recorded once, and once that the provider followed a change.
final class ObservedRoles {

    private ObservedRoles() {}

    static Decision<UserEvent> decide(ObserveRoles command, Registered user, RoleNews news) {
        Set<String> held = user.roles();
        Set<String> shown = command.shown();
        if (news.isPast(command.issuedAt())) {
            return accept();
        }
        if (shown.equals(SystemRole.among(held)) || isNoMore(shown, held)) {
            return news.isAwaited(command.issuedAt(), shown)
                    ? observed(command, held, held)
                    : accept();
        }
        Set<String> after =
                news.isOlderThan(command.issuedAt(), shown)
                        ? taken(shown, held, command.lastStays())
                        : held;
        return after.equals(held) && news.isShownAlready(shown)
                ? accept()
                : observed(command, after, held);
    }

    /// What everybody begins with says nothing of somebody who was given roles of one's own
    /// instead.
    private static boolean isNoMore(Set<String> shown, Set<String> held) {
        return shown.equals(Set.of(SystemRole.VIEWER.word()))
                && !held.isEmpty()
                && SystemRole.among(held).isEmpty();
    }

    private static Decision<UserEvent> observed(
            ObserveRoles command, Set<String> after, Set<String> held) {
        return accept(
                new RolesObserved(
                        command.user(), command.shown(), command.issuedAt(), after, held));
    }

    /// Roles of one's own making are no business of the provider.
    private static Set<String> taken(Set<String> shown, Set<String> held, boolean lastStays) {
        Set<String> after = new HashSet<>(held);
        after.removeAll(SystemRole.among(held));
        after.addAll(shown);
        if (lastStays && held.contains(SystemRole.ADMIN.word())) {
            after.add(SystemRole.ADMIN.word());
        }
        return Set.copyOf(after);
    }
}
