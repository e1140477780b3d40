package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.User.Registered;

/// Nobody switches off, suspends or deletes themselves, or gives away the role by which they
/// administer: somebody else must do that, so that it is no slip.
final class NobodyLocksThemselvesOut {

    private NobodyLocksThemselvesOut() {}

    static Decision<UserEvent> in(Decision<UserEvent> decision, UserId id, User user, Asker by) {
        if (!id.equals(by.person())
                || !(decision instanceof Decision.Accepted<UserEvent>(var events, _))) {
            return decision;
        }
        User after = UserEvolution.evolve(user, events);
        boolean out = isEnabled(user) && !isEnabled(after);
        boolean down = user.isAdministrator() && !after.isAdministrator();
        return out || down
                ? reject("self-lockout", "You would lock yourself out; ask somebody else to do it")
                : decision;
    }

    private static boolean isEnabled(User user) {
        return user instanceof Registered person && person.isEnabled();
    }
}
