package com.opscenter.provider;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whoever got in with a password that holds no longer is signed out.
@Component
@OnlyWhenEmbedded
class SessionsOfBefore {

    private final Sessions sessions;
    private final Commands commands;

    SessionsOfBefore(Sessions sessions, Commands commands) {
        this.sessions = sessions;
        this.commands = commands;
    }

    void end(UserId user) {
        List<String> ended = sessions.endOthers(user, Set.of());
        if (!ended.isEmpty()) {
            Caller caller = Caller.own(Actor.system("accounts"), SystemOrganization.ID);
            String id = UUID.randomUUID().toString();
            commands.send(
                            new EndSessions(user, Set.copyOf(ended), SessionEnd.PASSWORD_CHANGED),
                            new CommandContext(id, caller, null, id, null, null, null, null, null))
                    .orRefuse();
        }
    }
}
