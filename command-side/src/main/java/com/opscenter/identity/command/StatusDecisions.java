package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.command.User.Registered;

/// Whether somebody may come in.
final class StatusDecisions {

    private StatusDecisions() {}

    static Decision<UserEvent> decide(SuspendUser command, Registered user) {
        return user.status() == UserStatus.SUSPENDED
                ? accept()
                : settled(
                        accept(new UserSuspended(command.user())),
                        command.user(),
                        user,
                        command.by());
    }

    static Decision<UserEvent> decide(ActivateUser command, Registered user) {
        return user.isEnabled()
                ? accept()
                : settled(
                        accept(new UserActivated(command.user())),
                        command.user(),
                        user,
                        command.by());
    }

    static Decision<UserEvent> decide(RestoreStatus command, Registered user) {
        UserStatus before = command.before();
        if (user.status() == before) {
            return accept();
        }
        return user.status() == command.changed()
                ? settled(
                        accept(became(before, command.user())), command.user(), user, command.by())
                : reject("state-moved-on", "Whether they may come in was changed again since");
    }

    private static UserEvent became(UserStatus status, UserId user) {
        return switch (status) {
            case ENABLED -> new UserActivated(user);
            case DISABLED -> new UserDisabled(user);
            case SUSPENDED -> new UserSuspended(user);
            case DELETED -> throw new IllegalArgumentException("nobody is deleted to undo a thing");
        };
    }

    static Decision<UserEvent> decide(DeleteUser command, Registered user) {
        Decision<UserEvent> decision =
                ExternalIdDecisions.freed(accept(new UserDeleted(command.user())), user);
        HashedNames names = user.names();
        return settled(
                names == null
                        ? decision
                        : decision.freeing(names.uniqueEmail()).freeing(names.uniqueUsername()),
                command.user(),
                user,
                command.by());
    }

    private static Decision<UserEvent> settled(
            Decision<UserEvent> decision, UserId id, Registered user, Asker by) {
        return StrongerThanWhoAsks.<UserEvent>refusal(by, user)
                .orElseGet(() -> NobodyLocksThemselvesOut.in(decision, id, user, by));
    }
}
