package com.opscenter.identity.command.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.ChoosePrimaryOrganization;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes commands of what is wanted of somebody.
@Component
class WantedChange {

    private static final Permission BILLING = Permission.of("billing:write");

    private final Roles roles;
    private final Tiers tiers;
    private final Memberships memberships;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    WantedChange(
            Roles roles,
            Tiers tiers,
            Memberships memberships,
            Seals seals,
            KeyedHash hash,
            JsonMapper json) {
        this.roles = roles;
        this.tiers = tiers;
        this.memberships = memberships;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    /// Refuses what could be done to nobody, before it is looked whom it is about.
    void requireSound(ChangeBody body, Caller caller) {
        if (body.tier() != null || body.apiCallLimit() != null) {
            Access.rule(caller, BILLING, Target.PLATFORM).orRefuse("tier");
        }
        if (body.roles() != null) {
            PersonWords.requireRoles(Set.copyOf(body.roles()), roles);
        }
        if (body.tier() != null) {
            tier(body.tier());
        }
        if (body.apiCallLimit() != null) {
            limit(body.apiCallLimit());
        }
        if (body.attributes() != null) {
            PersonWords.attributes(body.attributes());
        }
    }

    /// At least one; the first is about the person.
    ///
    /// @param body a sound one
    List<UserCommand> of(ChangeBody body, UserView person, Caller caller) {
        Asker by = Asker.of(caller, roles);
        List<UserCommand> wanted = new ArrayList<>();
        wanted.add(change(body, person, by));
        if (body.roles() != null) {
            wanted.add(new SetRoles(user(person), Set.copyOf(body.roles()), by));
        }
        if (body.organizationId() != null) {
            wanted.add(primary(user(person), body.organizationId()));
        }
        if (body.tier() != null) {
            wanted.add(new SetTier(user(person), tier(body.tier())));
        }
        if (body.apiCallLimit() != null) {
            wanted.add(new LimitApiCalls(user(person), limit(body.apiCallLimit())));
        }
        return wanted;
    }

    private ChangeUser change(ChangeBody body, UserView person, Asker by) {
        Profile before =
                new Profile(
                        Objects.requireNonNullElse(person.username(), ""),
                        Objects.requireNonNullElse(person.email(), ""),
                        person.firstName(),
                        person.lastName());
        if (body.username() != null && !body.username().equals(before.username())) {
            throw new RefusedException(
                    new Refusal(
                            "username-immutable", "The user name stays as it was at the start"));
        }
        Profile after =
                new Profile(
                        before.username(),
                        Objects.requireNonNullElse(body.email(), before.email()).strip(),
                        name(body.firstName(), before.firstName()),
                        name(body.lastName(), before.lastName()));
        PersonWords.requireChange(before, after);
        boolean same = after.equals(before);
        String id = person.id();
        Sealed sealed = same ? null : seals.seal(id, json.writeValueAsString(after));
        HashedNames names = same ? null : SignInNames.hashed(hash, after);
        return new ChangeUser(
                user(person),
                sealed,
                names,
                verified(body, before, after),
                body.enabled(),
                body.tags(),
                notes(id, body.notes()),
                attributes(id, body.attributes()),
                by);
    }

    /// A new address is not verified, unless it is said to be.
    private static @Nullable Boolean verified(ChangeBody body, Profile before, Profile after) {
        boolean moved = !after.email().equalsIgnoreCase(before.email());
        return (body.emailVerified() == null && moved) ? Boolean.FALSE : body.emailVerified();
    }

    private static UserId user(UserView person) {
        return new UserId(person.id());
    }

    private ChoosePrimaryOrganization primary(UserId user, String orgId) {
        if (memberships.of(user).stream().noneMatch(one -> one.orgId().equals(orgId))) {
            throw PersonWords.wrong(
                    "organizationId", "member", "must be an organization they belong to");
        }
        return new ChoosePrimaryOrganization(user, orgId);
    }

    private static @Nullable String name(@Nullable String wanted, @Nullable String before) {
        if (wanted == null) {
            return before;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }

    private @Nullable Sealed notes(String id, @Nullable JsonNode wanted) {
        if (wanted == null) {
            return null;
        }
        if (!wanted.isNull() && !wanted.isString()) {
            throw PersonWords.wrong("internal_notes", "string", "must be text or null");
        }
        return seals.seal(id, PersonWords.notes(wanted.isNull() ? "" : wanted.asString("")));
    }

    private @Nullable Sealed attributes(String id, @Nullable Map<String, String> wanted) {
        return wanted == null ? null : seals.seal(id, json.writeValueAsString(wanted));
    }

    private @Nullable String tier(JsonNode wanted) {
        return wanted.isNull()
                ? null
                : PersonWords.tier("subscription_tier", wanted.asString(""), tiers);
    }

    private static @Nullable Long limit(JsonNode wanted) {
        if (wanted.isNull()) {
            return null;
        }
        if (!wanted.isIntegralNumber() || !wanted.canConvertToLong()) {
            throw PersonWords.wrong("apiCallLimitOverride", "number", "must be a whole number");
        }
        return wanted.asLong();
    }
}
