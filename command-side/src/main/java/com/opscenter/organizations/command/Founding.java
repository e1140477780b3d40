package com.opscenter.organizations.command;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What anybody signed in may found, and how many.
@Component
class Founding {

    private static final String TEAM = "team";
    private static final int MOST_OWNED = 5;
    private static final Permission BILLING = Permission.of("billing:write");

    private final Memberships memberships;
    private final Organizations organizations;
    private final Tiers tiers;
    private final Directory directory;

    Founding(
            Memberships memberships,
            Organizations organizations,
            Tiers tiers,
            Directory directory) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.tiers = tiers;
        this.directory = directory;
    }

    FoundOrganization team(
            String orgId,
            Caller caller,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String planTier) {
        if (name == null) {
            throw refused("name", "required", "must be given");
        }
        tier(caller, planTier);
        UserId founder = caller.person();
        if (founder == null) {
            throw new RefusedException(
                    new Refusal("forbidden", "Only somebody who can own one founds it"));
        }
        // Two at the same moment may make a sixth, which harms nobody.
        if (teamsOf(founder) >= MOST_OWNED) {
            throw refused("name", "owned", "cannot be founded: you own 5 teams, the most one may");
        }
        boolean machine =
                directory.member(founder).filter(it -> it.type() == Actor.Type.SERVICE).isPresent();
        return new FoundOrganization(
                orgId, name.strip(), TEAM, stripped(displayName), new Joining(founder, machine));
    }

    /// Which tier an organization is on is nobody's to say before it can be subscribed to.
    void tier(Caller caller, @Nullable String word) {
        if (word == null) {
            return;
        }
        Optional<Tier> tier = tiers.find(word);
        if (tier.isEmpty()) {
            throw refused("plan_tier", "enum", "must be a known tier");
        }
        if (!tier.get().equals(tiers.standard())) {
            Access.rule(caller, BILLING, Target.PLATFORM).orRefuse("tier/" + word);
            throw refused("plan_tier", "not-offered", "must be trial: nothing can be subscribed");
        }
    }

    static @Nullable String stripped(@Nullable String words) {
        return words == null ? null : words.strip();
    }

    private long teamsOf(UserId founder) {
        List<String> owned =
                memberships.of(founder).stream()
                        .filter(membership -> membership.role() == OrgRole.OWNER)
                        .map(membership -> membership.orgId())
                        .toList();
        return owned.stream()
                .map(organizations::find)
                .flatMap(Optional::stream)
                .map(Known::kind)
                .filter(TEAM::equals)
                .count();
    }

    private static RefusedException refused(String field, String code, String why) {
        return new RefusedException(Refusal.invalid(field, code, why));
    }
}
