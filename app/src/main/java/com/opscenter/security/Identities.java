package com.opscenter.security;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.Newcomers;
import com.opscenter.security.keys.ApiKeyProof;
import com.opscenter.security.keys.KeyHeader;
import com.opscenter.signin.ChosenOrganizations;
import com.opscenter.signin.OpenSessions;
import com.opscenter.signin.SessionId;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/// From proof to caller: a session, token or key says who it is, our own read model says what they
/// may.
@Component
class Identities implements Callers {

    private static final String BEARER = "Bearer ";

    private final Directory directory;
    private final MemberCallers members;
    private final Issuer issuer;
    private final JwtDecoder tokens;
    private final OpenSessions sessions;
    private final OpenTokens open;
    private final ActingOrganization acting;
    private final Optional<ChosenOrganizations> chosen;
    private final FirstLooks looks;
    private final KeyCallers keys;

    Identities(
            Directory directory,
            MemberCallers members,
            Issuer issuer,
            JwtDecoder tokens,
            OpenSessions sessions,
            OpenTokens open,
            ActingOrganization acting,
            Optional<ChosenOrganizations> chosen,
            Optional<Newcomers> newcomers,
            KeyCallers keys) {
        this.directory = directory;
        this.members = members;
        this.issuer = issuer;
        this.tokens = tokens;
        this.sessions = sessions;
        this.open = open;
        this.acting = acting;
        this.chosen = chosen;
        this.looks = new FirstLooks(newcomers);
        this.keys = keys;
    }

    /// Empty when the proof is good but there is no account for it. Refuses whoever comes with a
    /// token for the first time and cannot become somebody.
    Optional<Caller> of(Authentication proof, @Nullable HttpSession session) {
        return switch (proof) {
            case ApiKeyProof key -> keys.of(key);
            case JwtAuthenticationToken bearer -> ofToken(bearer.getToken());
            case OAuth2AuthenticationToken browser
                    when session != null && browser.getPrincipal() instanceof OidcUser person ->
                    ofSession(person, session);
            default -> Optional.empty();
        };
    }

    /// Whether this is somebody who may come in.
    boolean isLetIn(Caller caller) {
        return members.isLetIn(caller);
    }

    @Override
    public Optional<Caller> ofAuthorization(String header, String address) {
        Optional<String> key = KeyHeader.of(header);
        if (key.isPresent()) {
            return keys.of(key.get(), address);
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        try {
            return ofToken(tokens.decode(header.substring(BEARER.length()).strip()))
                    .filter(this::isLetIn);
        } catch (JwtException | RefusedException invalid) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Caller> actingFor(Caller caller, String orgId) {
        return acting.isOpenTo(caller, orgId)
                ? Optional.of(caller.actingFor(orgId))
                : Optional.empty();
    }

    @Override
    public Optional<Caller> refresh(Caller caller) {
        String proof = caller.sessionId();
        if (proof == null) {
            return Optional.empty();
        }
        if (caller.actor().type() == Actor.Type.API_KEY) {
            return keys.again(proof)
                    .filter(this::isLetIn)
                    .map(now -> actingIfOpen(now, Optional.of(caller.orgId())));
        }
        boolean isToken = open.isOpen(proof);
        if (!isToken && !sessions.isOpen(proof)) {
            return Optional.empty();
        }
        Optional<String> named = isToken ? Optional.of(caller.orgId()) : chosen(proof);
        return directory
                .member(new UserId(caller.actor().id()))
                .filter(MemberCallers::mayEnter)
                .map(member -> members.of(member, caller.authenticatedAt(), proof))
                .map(now -> actingIfOpen(now, named));
    }

    @Override
    public Optional<Instant> endOf(Caller caller) {
        String proof = caller.sessionId();
        return proof == null || caller.actor().type() != Actor.Type.USER || open.isOpen(proof)
                ? Optional.empty()
                : sessions.endOf(proof);
    }

    @Override
    public Optional<Caller> ofActor(Actor actor, String orgId) {
        return ofActor(actor).flatMap(caller -> actingForOwn(caller, orgId));
    }

    @Override
    public Optional<Caller> ofActor(Actor actor) {
        if (actor.type() == Actor.Type.API_KEY) {
            return keys.newest(actor.id()).filter(this::isLetIn);
        }
        return directory
                .member(new UserId(actor.id()))
                .filter(member -> member.type() == actor.type() && MemberCallers.mayEnter(member))
                .map(member -> members.of(member, null, null));
    }

    /// Service accounts act for an organization they are no members of.
    private Optional<Caller> actingForOwn(Caller caller, String orgId) {
        return caller.orgId().equals(orgId) ? Optional.of(caller) : actingFor(caller, orgId);
    }

    private Optional<Caller> ofSession(OidcUser person, HttpSession session) {
        String shown = SessionId.of(session);
        if (shown == null) {
            return Optional.empty();
        }
        Instant signedIn = person.getAuthenticatedAt();
        Instant since =
                signedIn == null ? Instant.ofEpochMilli(session.getCreationTime()) : signedIn;
        sessions.seen(shown, session.getId(), person, since);
        return person(person.getSubject())
                .map(member -> members.of(member, since, shown))
                .map(caller -> actingIfOpen(caller, chosen(shown)));
    }

    private Optional<Caller> ofToken(Jwt token) {
        String id = TokenId.of(token);
        open.seen(id, token.getExpiresAt());
        return switch (TokenHolder.of(token)) {
            case TokenHolder.Machine(var client) -> {
                Optional<Member> machine =
                        directory.serviceAccount(client).filter(it -> isOfNow(token, it.id()));
                machine.map(Member::id).ifPresent(keys::came);
                yield machine.map(member -> members.of(member, null, id));
            }
            case TokenHolder.Person(var subject) -> {
                looks.look(id, issuer.person(subject), token);
                Instant proven = token.getClaimAsInstant("auth_time");
                Instant since = proven == null ? token.getIssuedAt() : proven;
                yield person(subject).map(member -> members.of(member, since, id));
            }
            case TokenHolder.Nobody _ -> Optional.empty();
        };
    }

    private Optional<Member> person(@Nullable String subject) {
        return subject == null
                ? Optional.empty()
                : directory
                        .member(issuer.person(subject))
                        .filter(member -> member.type() == Actor.Type.USER)
                        .filter(member -> member.issuer().equals(issuer.word()));
    }

    /// Whether it is no token of another machine that had the client id before. At an outside
    /// provider it is the same client. A clock that was set back to before its beginning says
    /// nothing of who was first.
    private boolean isOfNow(Jwt token, UserId machine) {
        Instant issued = token.getIssuedAt();
        return issuer.isOutside()
                || directory
                        .since(machine)
                        .filter(since -> !since.isAfter(Instant.now()))
                        .filter(since ->
                                issued == null
                                        || issued.isBefore(since.truncatedTo(ChronoUnit.SECONDS)))
                        .isEmpty();
    }

    /// Notes that somebody was let in with a key.
    void used(ApiKeyProof proof, String address) {
        keys.used(proof, address);
    }

    private Optional<String> chosen(String session) {
        return chosen.flatMap(organizations -> organizations.of(session));
    }

    /// For the organization named unless it is closed to them by now.
    private Caller actingIfOpen(Caller caller, Optional<String> named) {
        return named.flatMap(orgId -> actingFor(caller, orgId)).orElse(caller);
    }
}
