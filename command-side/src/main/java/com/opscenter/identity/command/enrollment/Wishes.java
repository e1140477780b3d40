package com.opscenter.identity.command.enrollment;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Teams;
import com.opscenter.vault.api.KeyedHash;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at every word about somebody who is to be created, before anything is done.
@Component
class Wishes {

    private static final Permission BILLING = Permission.of("billing:write");
    private static final Permission ORGANIZATIONS = Permission.of("organizations:write");

    /// What may be repeated in a sentence.
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private static final int MOST_WARNINGS = 20;

    private final Roles roles;
    private final Tiers tiers;
    private final Organizations organizations;
    private final Teams teams;
    private final KeyedHash hash;

    Wishes(Roles roles, Tiers tiers, Organizations organizations, Teams teams, KeyedHash hash) {
        this.roles = roles;
        this.tiers = tiers;
        this.organizations = organizations;
        this.teams = teams;
        this.hash = hash;
    }

    Wish of(CreateBody body, Caller caller) {
        requireFunctions(body, caller);
        Profile profile = profile(body);
        PersonWords.require(profile);
        Set<String> named = roles(body);
        PersonWords.requireRoles(named, roles);
        PersonWords.requirePassword(body.password(), named, roles);
        if (Objects.requireNonNullElse(body.initialCredits(), 0L) != 0) {
            throw PersonWords.wrong(
                    "initialCredits", "not-offered", "must be 0: credits come with billing");
        }
        return new Wish(
                profile,
                SignInNames.hashed(hash, profile),
                named,
                Objects.requireNonNullElse(body.emailVerified(), false),
                Objects.requireNonNullElse(body.enabled(), true),
                tier(body.tier()),
                exception(body),
                organization(body.organizationId(), body.organization()),
                orgRole(body.orgRole()),
                Set.copyOf(Objects.requireNonNullElse(body.tags(), Set.of())),
                body.internalNotes() == null ? null : PersonWords.notes(body.internalNotes()),
                Objects.requireNonNullElse(body.sendWelcomeEmail(), false),
                warnings(body.others()));
    }

    /// What some members ask of whoever names them, before any word is looked at.
    private void requireFunctions(CreateBody body, Caller caller) {
        boolean standard = body.tier() == null || PersonWords.isStandard(body.tier(), tiers);
        if (!standard || exception(body) != null) {
            Access.rule(caller, BILLING, Target.PLATFORM).orRefuse("tier");
        }
        if (body.organizationId() != null || body.organization() != null) {
            Access.rule(caller, ORGANIZATIONS, Target.PLATFORM).orRefuse("organization");
        }
    }

    private static Profile profile(CreateBody body) {
        if (body.email() == null) {
            throw PersonWords.wrong("email", "required", "must be given");
        }
        String email = body.email().strip();
        String username = body.username() == null ? email : body.username().strip();
        return new Profile(username, email, stripped(body.firstName()), stripped(body.lastName()));
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    private static Set<String> roles(CreateBody body) {
        Set<String> named = body.named();
        return named.isEmpty() ? Set.of(SystemRole.VIEWER.word()) : named;
    }

    /// A limit that their tier has anyway is none of their own.
    private @Nullable Long exception(CreateBody body) {
        Long wanted = body.apiCallLimitOverride();
        String word = body.tier();
        Optional<Tier> tier =
                word == null || PersonWords.isStandard(word, tiers)
                        ? Optional.of(tiers.standard())
                        : tiers.find(word);
        return wanted == null || tier.filter(known -> known.apiCallsLimit() == wanted).isPresent()
                ? null
                : wanted;
    }

    private @Nullable String tier(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return PersonWords.isStandard(word, tiers) ? null : PersonWords.tier(word, tiers);
    }

    private @Nullable String organization(@Nullable String id, @Nullable String name) {
        if (id != null) {
            if (organizations.find(id).filter(Wishes::isShared).isEmpty()) {
                throw PersonWords.wrong("organizationId", "unknown", "must be an organization");
            }
            return id;
        }
        return name == null
                ? null
                : teams.called(name)
                        .map(Organizations.Known::id)
                        .orElseThrow(() ->
                                PersonWords.wrong(
                                        "organization", "unknown", "must be a team's name"));
    }

    /// Somebody's own is nobody else's.
    private static boolean isShared(Organizations.Known organization) {
        return !organization.kind().equals("personal");
    }

    private static String orgRole(@Nullable String word) {
        String role = word == null ? OrgRole.MEMBER.word() : word;
        if (OrgRole.of(role).isEmpty()) {
            throw PersonWords.wrong(
                    "org_role", "enum", "must be owner, admin, billing_admin or member");
        }
        return role;
    }

    private static List<String> warnings(@Nullable Map<String, Object> others) {
        if (others == null) {
            return List.of();
        }
        return others.keySet().stream()
                .map(name -> MEMBER.matcher(name).matches() ? name : "A member")
                .sorted()
                .distinct()
                .limit(MOST_WARNINGS)
                .map(name -> name + " is not known here and was ignored")
                .toList();
    }
}
