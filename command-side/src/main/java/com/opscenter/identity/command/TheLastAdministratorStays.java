package com.opscenter.identity.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserId;

/// One person must always be left who administers the platform and may come in. Whoever becomes one
/// joins the roster of them, whoever ceases to be one leaves it.
final class TheLastAdministratorStays {

    private static final Refusal LAST =
            new Refusal("last-admin", "One person must be left who administers the platform");

    private TheLastAdministratorStays() {}

    static Decision<UserEvent> in(Decision<UserEvent> decision, UserId id, User user) {
        if (!(decision instanceof Decision.Accepted<UserEvent>(var events, _))
                || events.isEmpty()) {
            return decision;
        }
        boolean is = UserEvolution.evolve(user, events).isAdministrator();
        // Who was one before the roster was kept is put on it when their names are claimed.
        boolean claims = events.getFirst() instanceof UserEvent.NamesClaimed;
        if (is && (claims || !user.isAdministrator())) {
            return decision.joining(id.value());
        }
        return user.isAdministrator() && !is ? decision.leaving(id.value(), LAST) : decision;
    }
}
