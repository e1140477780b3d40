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
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
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
    private final Seals seals;

    SignInHistory(Directory directory, Issuer issuer, Commands commands, Seals seals) {
        this.directory = directory;
        this.issuer = issuer;
        this.commands = commands;
        this.seals = seals;
    }

    /// Whether the provider's person has an account here; whoever has none has no history.
    boolean isKnown(OidcUser person) {
        return directory
                .member(Subject.of(person))
                .filter(member -> member.issuer().equals(issuer.word()))
                .isPresent();
    }

    void opened(OidcUser person, String shown, HttpServletRequest request) {
        UserId user = Subject.of(person);
        String acr = person.getAuthenticationContextClass();
        tell(
                new OpenSession(user, shown, issuer.word(), acr),
                oneself(user, shown),
                () -> client(user, request));
    }

    void ended(OidcUser person, String shown, SessionEnd why, HttpServletRequest request) {
        UserId user = Subject.of(person);
        tell(
                new EndSessions(user, Set.of(shown), why),
                oneself(user, shown),
                () -> client(user, request));
    }

    /// It ended by itself.
    ///
    /// @return false when that is still to be told
    boolean expired(UserId user, String shown) {
        return tell(
                new EndSessions(user, Set.of(shown), SessionEnd.EXPIRED),
                Caller.own(Actor.system("sessions"), SystemOrganization.ID),
                () -> null);
    }

    private boolean tell(SignInCommand command, Caller caller, Supplier<@Nullable Sealed> client) {
        String id = UUID.randomUUID().toString();
        try {
            commands.send(
                            command,
                            new CommandContext(
                                    id, caller, null, id, null, null, client.get(), null, null))
                    .orRefuse();
            return true;
        } catch (StorageUnavailableException | RefusedException e) {
            LOG.warn("sign-in=unrecorded cause={}", e.toString());
            return false;
        }
    }

    private Sealed client(UserId user, HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return seals.seal(user.value(), request.getRemoteAddr() + "\n" + agent);
    }

    /// Allowed to speak of their own sessions, and nothing else.
    private static Caller oneself(UserId user, String shown) {
        return new Caller(
                new Actor(Actor.Type.USER, user.value()),
                user,
                user.value(),
                Set.of(),
                Set.of(),
                List.of(),
                SystemOrganization.ID,
                null,
                shown,
                null);
    }
}
