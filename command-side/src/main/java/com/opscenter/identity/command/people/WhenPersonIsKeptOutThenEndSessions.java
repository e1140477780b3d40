package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whoever may not come in any more is signed out everywhere.
@Component
class WhenPersonIsKeptOutThenEndSessions implements Reaction<UserEvent> {

    private final Sessions sessions;
    private final OwnCommands own;

    WhenPersonIsKeptOutThenEndSessions(Sessions sessions, Commands commands) {
        this.sessions = sessions;
        this.own = new OwnCommands(commands, Actor.system("people"));
    }

    @Override
    public Class<UserEvent> event() {
        return UserEvent.class;
    }

    @Override
    public String lane(UserEvent event) {
        return event.stream();
    }

    @Override
    public void react(UserEvent event, StoredEvent stored, boolean repeated) {
        switch (event) {
            case UserSuspended _, UserDisabled _, UserDeleted _ -> {
                List<String> ended = sessions.endOthers(event.user(), Set.of());
                if (!ended.isEmpty()) {
                    own.send(
                            new EndSessions(event.user(), Set.copyOf(ended), SessionEnd.SUSPENDED),
                            stored);
                }
            }
            default -> {}
        }
    }
}
