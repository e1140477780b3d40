package com.opscenter.identity.command.signins;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.SignInCommand;
import com.opscenter.identity.api.SignInCommand.EndProviderSessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SignInCommand.OpenSession;
import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.SignInEvent.ProviderSessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import java.util.List;

/// Decides what is new about a person's sessions; what is told twice happened once.
final class SignInsDecider {

    private SignInsDecider() {}

    static Decision<SignInEvent> decide(SignInCommand command, SignIns signIns) {
        return switch (command) {
            case OpenSession(_, var session, _, _) when signIns.open().contains(session) ->
                    accept();
            case OpenSession(var user, var session, var provider, var acr) ->
                    accept(new SessionOpened(user, session, provider, acr));
            case EndSessions ended -> accept(ends(ended, signIns));
            case EndProviderSessions(var user, var sessions) ->
                    accept(
                            sessions.stream()
                                    .sorted()
                                    .<SignInEvent>map(one -> new ProviderSessionEnded(user, one))
                                    .toList());
        };
    }

    private static List<SignInEvent> ends(EndSessions ended, SignIns signIns) {
        return ended.sessions().stream()
                .filter(signIns.open()::contains)
                .sorted()
                .<SignInEvent>map(session -> new SessionEnded(ended.user(), session, ended.why()))
                .toList();
    }
}
