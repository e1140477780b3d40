package com.opscenter.identity.command.signins;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Shows and ends somebody's browser sessions, for whoever the endpoint let in. They end first and
/// are recorded then: a record without the end would tell somebody they are safe.
@Component
class SessionDesk {

    /// @param clients what else was signed in to, by the provider's sessions; ours have none
    /// @param source whose session it is: `ops` or, at an outside provider, `idp`
    /// @param current whether it is the one that asks
    record Item(
            String id,
            @Nullable String ipAddress,
            Instant start,
            Instant lastAccess,
            @Nullable String userAgent,
            Map<String, String> clients,
            String username,
            String source,
            boolean current) {}

    record Items(List<Item> sessions, int total) {}

    /// @param ended how many
    record Ended(boolean success, String message, int ended) {}

    private final Sessions sessions;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    SessionDesk(Sessions sessions, Commands commands, Requests requests, Answers answers) {
        this.sessions = sessions;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    /// The open ones, the last used first.
    Items of(UserId person, String username, Caller caller) {
        List<Item> items =
                sessions.of(person).stream().map(one -> item(one, username, caller)).toList();
        return new Items(items, items.size());
    }

    /// Ends all but these.
    ResponseEntity<Object> endOthers(
            UserId person, Set<String> kept, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            Set<String> others =
                    sessions.of(person).stream()
                            .map(Sessions.Session::id)
                            .filter(id -> !kept.contains(id))
                            .collect(Collectors.toSet());
            return rehearsed(person, others, context);
        }
        return ended(person, Set.copyOf(sessions.endOthers(person, kept)), context);
    }

    ResponseEntity<Object> end(
            UserId person, String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            if (sessions.of(person).stream().noneMatch(one -> one.id().equals(id))) {
                throw missing(id);
            }
            return rehearsed(person, Set.of(id), context);
        }
        if (!sessions.end(person, id)) {
            throw missing(id);
        }
        return ended(person, Set.of(id), context);
    }

    private ResponseEntity<Object> rehearsed(
            UserId person, Set<String> ids, CommandContext context) {
        EndSessions command = new EndSessions(person, ids, SessionEnd.REVOKED);
        return answers.rehearsed(commands.rehearse(command, context), null);
    }

    private ResponseEntity<Object> ended(UserId person, Set<String> ids, CommandContext context) {
        EndSessions command = new EndSessions(person, ids, SessionEnd.REVOKED);
        Accepted accepted = commands.send(command, context).orRefuse();
        String message = ids.size() == 1 ? "1 session ended" : ids.size() + " sessions ended";
        return answers.done(context, accepted, new Ended(true, message, ids.size()));
    }

    private static Item item(Sessions.Session session, String username, Caller caller) {
        return new Item(
                session.id(),
                session.address(),
                session.start(),
                session.lastAccess(),
                session.agent(),
                Map.of(),
                username,
                "ops",
                session.id().equals(caller.sessionId()));
    }

    private static RefusedException missing(String id) {
        return new RefusedException(Refusal.notFound("session " + id));
    }
}
