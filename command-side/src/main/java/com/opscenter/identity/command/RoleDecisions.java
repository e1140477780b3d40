package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserId;
import java.util.HashSet;
import java.util.Set;

/// Who holds which roles.
final class RoleDecisions {

    private RoleDecisions() {}

    /// @param command one about roles
    static Decision<UserEvent> decide(UserCommand command, User user) {
        return switch (command) {
            case SetRoles(var id, var roles, var by) -> change(id, user, roles, by);
            case AssignRole(var id, var role, var by) -> {
                Set<String> more = new HashSet<>(user.roles());
                more.add(role);
                yield change(id, user, more, by);
            }
            case RemoveRole(var id, var role, var by) -> {
                Set<String> fewer = new HashSet<>(user.roles());
                yield fewer.remove(role)
                        ? change(id, user, fewer, by)
                        : reject(Refusal.notFound("role " + role + " of user " + id.value()));
            }
            case RestoreRoles(var id, var changed, var before, var by) ->
                    user.roles().equals(changed) || user.roles().equals(before)
                            ? change(id, user, before, by)
                            : reject("state-moved-on", "The roles were changed again since");
            default -> throw new IllegalArgumentException(command + " is not about roles");
        };
    }

    private static Decision<UserEvent> change(UserId id, User user, Set<String> wanted, Asker by) {
        Set<String> before = user.roles();
        if (wanted.equals(before)) {
            return accept();
        }
        Set<String> moved = new HashSet<>(before);
        moved.addAll(wanted);
        moved.removeIf(role -> before.contains(role) && wanted.contains(role));
        if (by.isBelow(moved)) {
            return StrongerThanWhoAsks.refused(
                    "Nobody gives or takes a role stronger than their own");
        }
        return NobodyLocksThemselvesOut.in(
                accept(new RolesChanged(id, Set.copyOf(wanted), before)), id, user, by);
    }
}
