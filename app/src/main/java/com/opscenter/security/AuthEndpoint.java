package com.opscenter.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.catalog.api.Feature;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Preferences;
import com.opscenter.identity.api.PreferencesView;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.installation.Installation;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.signin.SessionAge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers who one is, and what a page needs to write.
@RestController
@RequestMapping("/api/v1/auth")
@Needs(Needs.SIGNED_IN)
class AuthEndpoint {

    record Csrf(@JsonProperty("csrf_token") String csrfToken, String header) {}

    private final Directory directory;
    private final Organizations organizations;
    private final Preferences preferences;
    private final ApiKeys keys;
    private final Installation installation;
    private final Tiers tiers;
    private final Clock clock;
    private final String version;

    AuthEndpoint(
            Directory directory,
            Organizations organizations,
            Preferences preferences,
            ApiKeys keys,
            Installation installation,
            Tiers tiers,
            Clock clock,
            @Value("${opscenter.version}") String version) {
        this.directory = directory;
        this.organizations = organizations;
        this.preferences = preferences;
        this.keys = keys;
        this.installation = installation;
        this.tiers = tiers;
        this.clock = clock;
        this.version = version;
    }

    /// The value as it stands in the cookie; the masked one is for forms.
    @GetMapping("/csrf-token")
    Csrf csrfToken(HttpServletRequest request) {
        Object deferred = request.getAttribute(DeferredCsrfToken.class.getName());
        CsrfToken token = ((DeferredCsrfToken) Objects.requireNonNull(deferred)).get();
        return new Csrf(token.getToken(), token.getHeaderName());
    }

    @GetMapping("/me")
    Me me(Caller caller, HttpServletRequest request) {
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        Optional<Member> member = directory.member(person);
        return new Me(
                person.value(),
                caller.name(),
                member.map(Member::email).orElse(null),
                member.map(Member::firstName).orElse(null),
                member.map(Member::lastName).orElse(null),
                caller.roles().stream().sorted(Role.STRONGEST_FIRST).map(Role::name).toList(),
                caller.permissions().stream().map(Permission::toString).sorted().toList(),
                caller.roles().stream().anyMatch(Role::platform) ? "platform" : "own",
                new Me.Org(
                        caller.orgId(),
                        name(caller.orgId(), caller),
                        caller.membership(caller.orgId()).map(AuthEndpoint::role).orElse(null)),
                memberships(caller),
                directory.tier(person).orElse(Me.TIER),
                features(caller.orgId()),
                session(caller, request),
                key(caller),
                chosen(caller.person()),
                clock.instant(),
                version,
                installation.demo());
    }

    /// What the plan of the acting organization grants, by name.
    private Map<String, Boolean> features(String orgId) {
        return Feature.of(tiers.ofOrganization(orgId)).stream()
                .collect(Collectors.toMap(Feature::feature_key, Feature::enabled));
    }

    private Me.@Nullable Key key(Caller caller) {
        if (caller.scopes() == null) {
            return null;
        }
        return keys.find(caller.actor().id())
                .map(key ->
                        new Me.Key(
                                key.id(),
                                key.name(),
                                key.scopes().words().stream().sorted().toList()))
                .orElse(null);
    }

    private @Nullable PreferencesView chosen(@Nullable UserId person) {
        return person == null ? null : preferences.of(person);
    }

    private List<Me.Membership> memberships(Caller caller) {
        return caller.memberships().stream()
                .map(membership ->
                        new Me.Membership(
                                membership.orgId(),
                                name(membership.orgId(), caller),
                                role(membership),
                                Me.TIER))
                .sorted(
                        Comparator.comparing(Me.Membership::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(Me.Membership::id))
                .toList();
    }

    private static String role(Membership membership) {
        return membership.role().word();
    }

    /// The own organization is named after its person, whose name no event may hold; the id where
    /// there is nothing yet.
    private String name(String orgId, Caller caller) {
        UserId person = caller.person();
        return person != null && orgId.equals(PersonalOrganization.of(person))
                ? PersonalOrganization.called(caller.name())
                : organizations.find(orgId).map(Known::name).orElse(orgId);
    }

    /// What the provider said of the person whose session it is.
    private static Optional<OidcUser> proof() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast);
    }

    private static Me.@Nullable Session session(Caller caller, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || HeaderDecides.isUsed(request)) {
            return null;
        }
        Instant last = Instant.ofEpochMilli(session.getLastAccessedTime());
        Instant idle = last.plusSeconds(session.getMaxInactiveInterval());
        Instant end = SessionAge.endOf(session);
        Optional<OidcUser> proof = proof();
        return new Me.Session(
                caller.sessionId(),
                Instant.ofEpochMilli(session.getCreationTime()),
                last,
                idle.isBefore(end) ? idle : end,
                caller.authenticatedAt(),
                proof.map(OidcUser::getAuthenticationContextClass).orElse(null),
                proof.map(OidcUser::getAuthenticationMethods).orElse(List.of()));
    }
}
