package com.opscenter.identity.command.enrollment;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at every word about somebody who is to be created, before anything is done.
@Component
class Wishes {

    private static final Permission BILLING = Permission.of("billing:write");
    private static final Permission ORGANIZATIONS = Permission.of("organizations:write");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int SHORTEST_OF_ADMINISTRATORS = 12;
    private static final int LONGEST_PASSWORD = 128;

    /// What other products know and this one does not.
    private static final List<String> IGNORED =
            List.of(
                    "brigadeRoles",
                    "serviceAccess",
                    "billingStartDate",
                    "paymentMethod",
                    "rateLimits",
                    "featureFlags",
                    "accountSource");

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
        password(body.password(), named);
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
                body.apiCallLimitOverride(),
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
        if (!standard || body.apiCallLimitOverride() != null) {
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

    private static void password(char @Nullable [] password, Set<String> roles) {
        int shortest =
                roles.contains(SystemRole.ADMIN.word())
                        ? SHORTEST_OF_ADMINISTRATORS
                        : SHORTEST_PASSWORD;
        if (password != null
                && (password.length < shortest || password.length > LONGEST_PASSWORD)) {
            throw PersonWords.wrong(
                    "password",
                    "size",
                    "must have %d to %d characters".formatted(shortest, LONGEST_PASSWORD));
        }
    }

    private static Set<String> roles(CreateBody body) {
        Set<String> named = new HashSet<>();
        if (body.role() != null) {
            named.add(body.role());
        }
        for (Object one : Objects.requireNonNullElse(body.roles(), List.of())) {
            Object name = one instanceof Map<?, ?> object ? object.get("name") : one;
            if (!(name instanceof String word)) {
                throw PersonWords.wrong("roles", "format", "must be names of roles");
            }
            named.add(word);
        }
        return named.isEmpty() ? Set.of(SystemRole.VIEWER.word()) : Set.copyOf(named);
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
        return IGNORED.stream()
                .filter(name -> others != null && others.containsKey(name))
                .map(name -> name + " is not known here and was ignored")
                .toList();
    }
}
