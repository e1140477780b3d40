package com.opscenter.security;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.provider.Issuer;
import com.opscenter.provider.Newcomers;
import com.opscenter.security.keys.ApiKeyProof;
import com.opscenter.security.keys.KeyCheck;
import com.opscenter.security.keys.KeyHeader;
import com.opscenter.signin.ChosenOrganizations;
import com.opscenter.signin.OpenSessions;
import com.opscenter.signin.SessionId;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Memberships memberships;
    private final Roles roles;
    private final Issuer issuer;
    private final JwtDecoder tokens;
    private final OpenSessions sessions;
    private final OpenTokens open;
    private final ActingOrganization acting;
    private final Optional<ChosenOrganizations> chosen;
    private final FirstLooks looks;
    private final KeyCheck keys;

    Identities(
            Directory directory,
            Memberships memberships,
            Roles roles,
            Issuer issuer,
            JwtDecoder tokens,
            OpenSessions sessions,
            OpenTokens open,
            ActingOrganization acting,
            Optional<ChosenOrganizations> chosen,
            Optional<Newcomers> newcomers,
            KeyCheck keys) {
        this.directory = directory;
        this.memberships = memberships;
        this.roles = roles;
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
            case ApiKeyProof key -> ofKey(key);
            case JwtAuthenticationToken bearer -> ofToken(bearer.getToken());
            case OAuth2AuthenticationToken browser
                    when session != null && browser.getPrincipal() instanceof OidcUser person ->
                    ofSession(person, session);
            default -> Optional.empty();
        };
    }

    /// Whether this is somebody who may come in.
    boolean isLetIn(Caller caller) {
        return Optional.ofNullable(caller.person())
                .flatMap(directory::member)
                .filter(Identities::mayEnter)
                .isPresent();
    }

    private static boolean mayEnter(Member member) {
        return member.status() == UserStatus.ENABLED;
    }

    @Override
    public Optional<Caller> ofAuthorization(String header, String address) {
        Optional<String> key = KeyHeader.of(header);
        if (key.isPresent()) {
            return ofKey(key.get(), address);
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
            return KeyCallers.shown(proof, keys)
                    .flatMap(this::ofKey)
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
                .filter(Identities::mayEnter)
                .map(member -> caller(member, caller.authenticatedAt(), proof))
                .map(now -> actingIfOpen(now, named));
    }

    @Override
    public Optional<Caller> ofActor(Actor actor, String orgId) {
        return ofActor(actor).flatMap(caller -> actingForOwn(caller, orgId));
    }

    @Override
    public Optional<Caller> ofActor(Actor actor) {
        if (actor.type() == Actor.Type.API_KEY) {
            return keys.newest(actor.id()).flatMap(this::ofKey).filter(this::isLetIn);
        }
        return directory
                .member(new UserId(actor.id()))
                .filter(member -> member.type() == actor.type() && mayEnter(member))
                .map(member -> caller(member, null, null));
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
                .map(member -> caller(member, since, shown))
                .map(caller -> actingIfOpen(caller, chosen(shown)));
    }

    private Optional<Caller> ofToken(Jwt token) {
        String id = TokenId.of(token);
        open.seen(id, token.getExpiresAt());
        return switch (TokenHolder.of(token)) {
            case TokenHolder.Machine(var client) ->
                    directory.serviceAccount(client).map(member -> caller(member, null, id));
            case TokenHolder.Person(var subject) -> {
                looks.look(id, issuer.person(subject), token);
                Instant proven = token.getClaimAsInstant("auth_time");
                Instant since = proven == null ? token.getIssuedAt() : proven;
                yield person(subject).map(member -> caller(member, since, id));
            }
            case TokenHolder.Nobody _ -> Optional.empty();
        };
    }

    private Optional<Caller> ofKey(String written, String address) {
        if (!(keys.of(written, address) instanceof KeyCheck.Good(var proof))) {
            return Optional.empty();
        }
        Optional<Caller> known = ofKey(proof).filter(this::isLetIn);
        known.ifPresent(_ -> keys.used(proof, address));
        return known;
    }

    /// The owner, as far as the key goes; nobody of another provider than the one there is.
    private Optional<Caller> ofKey(ApiKeyProof proof) {
        return directory
                .member(proof.key().owner())
                .filter(it -> it.type() != Actor.Type.USER || it.issuer().equals(issuer.word()))
                .map(member -> caller(member, null, null))
                .flatMap(owner -> KeyCallers.narrowed(owner, proof));
    }

    private Optional<Member> person(@Nullable String subject) {
        return subject == null
                ? Optional.empty()
                : directory
                        .member(issuer.person(subject))
                        .filter(member -> member.type() == Actor.Type.USER)
                        .filter(member -> member.issuer().equals(issuer.word()));
    }

    private Optional<String> chosen(String session) {
        return chosen.flatMap(organizations -> organizations.of(session));
    }

    /// For the organization named unless it is closed to them by now.
    private Caller actingIfOpen(Caller caller, Optional<String> named) {
        return named.flatMap(orgId -> actingFor(caller, orgId)).orElse(caller);
    }

    /// Acting for the primary organization.
    private Caller caller(
            Member member, @Nullable Instant authenticatedAt, @Nullable String proof) {
        Set<Role> held =
                member.roles().stream()
                        .map(roles::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        List<Membership> belongs = memberships.of(member.id());
        return new Caller(
                new Actor(member.type(), member.id().value()),
                member.id(),
                Objects.requireNonNullElse(member.username(), member.id().value()),
                held,
                member.explicit(),
                belongs,
                ActingOrganization.primary(member, held, belongs),
                authenticatedAt,
                proof,
                null);
    }
}
