package com.opscenter.signin;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInCommand;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SignInCommand.OpenSession;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Tells the history who signed in and whose sessions ended. Nobody is kept out, or in, because it
/// cannot be recorded: then the log has it.
@Component
class SignInHistory {

    private static final Logger LOG = LoggerFactory.getLogger(SignInHistory.class);

    private final Directory directory;
    private final Issuer issuer;
    private final Commands commands;
    private final Visitors visitors;

    SignInHistory(Directory directory, Issuer issuer, Commands commands, Visitors visitors) {
        this.directory = directory;
        this.issuer = issuer;
        this.commands = commands;
        this.visitors = visitors;
    }

    /// Whether the provider's person has an account here; whoever has none has no history.
    boolean isKnown(OidcUser person) {
        return directory
                .member(Subject.of(person, issuer))
                .filter(member -> member.issuer().equals(issuer.word()))
                .isPresent();
    }

    void opened(OidcUser person, String shown, HttpServletRequest request) {
        UserId user = Subject.of(person, issuer);
        String acr = person.getAuthenticationContextClass();
        tell(
                new OpenSession(user, shown, issuer.word(), acr),
                () -> visitors.context(user, shown, request));
    }

    void ended(OidcUser person, String shown, SessionEnd why, HttpServletRequest request) {
        UserId user = Subject.of(person, issuer);
        tell(
                new EndSessions(user, Set.of(shown), why),
                () -> visitors.context(user, shown, request));
    }

    /// It ended by itself.
    ///
    /// @return false when that is still to be told
    boolean expired(UserId user, String shown) {
        return tell(
                new EndSessions(user, Set.of(shown), SessionEnd.EXPIRED), SignInHistory::byItself);
    }

    /// The provider ended them.
    void endedThere(UserId user, Set<String> shown) {
        tell(
                new EndSessions(user, shown, SessionEnd.PROVIDER_LOGOUT),
                () -> ownWords(Actor.provider(issuer.word())));
    }

    private boolean tell(SignInCommand command, Supplier<CommandContext> context) {
        try {
            commands.send(command, context.get()).orRefuse();
            return true;
        } catch (StorageUnavailableException | RefusedException e) {
            LOG.warn("sign-in=unrecorded cause={}", e.toString());
            return false;
        }
    }

    private static CommandContext byItself() {
        return ownWords(Actor.system("sessions"));
    }

    private static CommandContext ownWords(Actor actor) {
        Caller caller = Caller.own(actor, SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
