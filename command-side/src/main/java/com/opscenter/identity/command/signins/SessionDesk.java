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
import com.opscenter.identity.api.SignInCommand.EndProviderSessions;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// @param warnings which are not shown, and why, in sentences
    record Items(List<Item> sessions, int total, List<String> warnings) {}

    /// @param ended how many
    record Ended(boolean success, String message, int ended) {}

    private final Sessions sessions;
    private final ProviderSessions there;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    SessionDesk(
            Sessions sessions,
            ProviderSessions there,
            Commands commands,
            Requests requests,
            Answers answers) {
        this.sessions = sessions;
        this.there = there;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    /// The open ones, the last used first.
    Items of(UserId person, String username, Caller caller) {
        List<Item> items =
                sessions.of(person).stream().map(one -> item(one, username, caller)).toList();
        return new Items(items, items.size(), List.of());
    }

    /// The same, and after them those at the provider. Ours are shown whether or not it is there: a
    /// session that somebody has stolen is ended by its id.
    Items everywhere(UserId person, String username, Caller caller) {
        Items ours = of(person, username, caller);
        try {
            List<Item> items =
                    Stream.concat(
                                    ours.sessions().stream(),
                                    there.of(person).stream().map(one -> item(one, username)))
                            .toList();
            return new Items(items, items.size(), List.of());
        } catch (RefusedException unseen) {
            String why = "Without those at the provider: " + unseen.refusal().detail();
            return new Items(ours.sessions(), ours.total(), List.of(why));
        }
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

    /// Ends all of them, here and at the provider. Ours end whether or not the provider is there.
    ResponseEntity<Object> endEverywhere(UserId person, Caller caller, HttpServletRequest request) {
        if (Requests.isDryRun(request)) {
            return endOthers(person, Set.of(), caller, request);
        }
        CommandContext context = requests.context(request, caller, null, null);
        Set<String> ours = Set.copyOf(sessions.endOthers(person, Set.of()));
        Accepted accepted = recorded(person, ours, context);
        Set<String> theirs = there.endAll(person);
        if (!theirs.isEmpty()) {
            accepted = recorded(new EndProviderSessions(person, theirs), context);
        }
        return answered(accepted, ours.size() + theirs.size(), context);
    }

    /// Ends one at the provider, which ends ours that were opened with it.
    ResponseEntity<Object> endThere(
            UserId person, String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            if (there.of(person).stream().noneMatch(one -> one.id().equals(id))) {
                throw missing(id);
            }
            EndProviderSessions command = new EndProviderSessions(person, Set.of(id));
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        if (!there.end(person, id)) {
            throw missing(id);
        }
        Accepted accepted = recorded(new EndProviderSessions(person, Set.of(id)), context);
        return answered(accepted, 1, context);
    }

    boolean isOurs(UserId person, String id) {
        return sessions.of(person).stream().anyMatch(one -> one.id().equals(id));
    }

    ResponseEntity<Object> end(
            UserId person, String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            if (!isOurs(person, id)) {
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
        return answered(recorded(person, ids, context), ids.size(), context);
    }

    private Accepted recorded(UserId person, Set<String> ids, CommandContext context) {
        EndSessions command = new EndSessions(person, ids, SessionEnd.REVOKED);
        return commands.send(command, context).orRefuse();
    }

    /// Beside ours, of which the same request has told already.
    private Accepted recorded(EndProviderSessions command, CommandContext context) {
        return commands.send(command, Requests.part(context, "provider")).orRefuse();
    }

    private ResponseEntity<Object> answered(Accepted accepted, int ended, CommandContext context) {
        String message = ended == 1 ? "1 session ended" : ended + " sessions ended";
        return answers.done(context, accepted, new Ended(true, message, ended));
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

    private static Item item(ProviderSession session, String username) {
        return new Item(
                session.id(),
                session.address(),
                session.start(),
                session.lastAccess(),
                null,
                session.clients(),
                username,
                "idp",
                false);
    }

    private static RefusedException missing(String id) {
        return new RefusedException(Refusal.notFound("session " + id));
    }
}
