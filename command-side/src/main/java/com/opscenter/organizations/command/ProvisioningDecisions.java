package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.ExternalIdSet;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Member;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Teams as they are known outside. A decision names who comes and who goes; where all others
/// leave, or an owner, it looks at each member once, however large the team.
final class ProvisioningDecisions {

    /// Each is an event of one decision.
    private static final int MOST_LEAVING = 5_000;

    private static final String PROVISIONED = "provisioned";

    private static final Refusal TAKEN =
            new Refusal(
                    "external-id-taken",
                    "Another group is known by this id",
                    List.of(new FieldError("externalId", "unique", "is taken")),
                    Map.of());

    private ProvisioningDecisions() {}

    static Decision<OrganizationEvent> found(ProvisionTeam team) {
        String orgId = team.orgId();
        Joining owner = team.owner();
        List<OrganizationEvent> events = new ArrayList<>();
        events.add(new OrganizationFounded(orgId, team.name(), OrganizationDecider.TEAM));
        events.add(new MemberJoined(orgId, owner.user(), "owner", "founded", owner.machine()));
        Set<UserId> known = new HashSet<>(Set.of(owner.user()));
        for (Joining member : team.members()) {
            if (known.add(member.user())) {
                events.add(joined(orgId, member));
            }
        }
        String externalId = unlessEmpty(team.externalId());
        if (externalId != null) {
            events.add(new ExternalIdSet(orgId, externalId));
        }
        Decision<OrganizationEvent> founded =
                OrganizationDecider.taking(team.name(), accept(events));
        return externalId == null ? founded : founded.taking(unique(externalId), TAKEN);
    }

    static Decision<OrganizationEvent> change(ChangeTeam change, Founded team) {
        if (!team.is(OrganizationDecider.TEAM)) {
            return reject(Refusal.notFound("group " + change.orgId()));
        }
        Set<UserId> leaving = leaving(change, team);
        if (leaving.size() > MOST_LEAVING) {
            return reject(
                    "too-many-values",
                    "At most %d members leave at once; remove some by name before"
                            .formatted(MOST_LEAVING));
        }
        if (leavesNoOwner(leaving, team)) {
            return reject(
                    "last-owner",
                    "The group's last owner would leave it; make another first, or delete it");
        }
        List<OrganizationEvent> events = new ArrayList<>(members(change, leaving, team));
        String name = Objects.requireNonNullElse(change.name(), team.name());
        String known =
                change.externalId() == null ? team.externalId() : unlessEmpty(change.externalId());
        if (!name.equals(team.name())) {
            events.add(new OrganizationRenamed(change.orgId(), name));
        }
        if (!Objects.equals(known, team.externalId())) {
            events.add(new ExternalIdSet(change.orgId(), known));
        }
        return knownAs(
                known, OrganizationDecider.renaming(team.name(), name, accept(events)), team);
    }

    private static Decision<OrganizationEvent> knownAs(
            @Nullable String known, Decision<OrganizationEvent> decision, Founded team) {
        if (Objects.equals(known, team.externalId())) {
            return decision;
        }
        return freed(known == null ? decision : decision.taking(unique(known), TAKEN), team);
    }

    /// Another may be known by its id then.
    static Decision<OrganizationEvent> freed(
            Decision<OrganizationEvent> decision, Founded organization) {
        String before = organization.externalId();
        return before == null ? decision : decision.freeing(unique(before));
    }

    private static Set<UserId> leaving(ChangeTeam change, Founded team) {
        Set<UserId> leaving = new LinkedHashSet<>(change.leaving());
        leaving.removeIf(user -> team.member(user.value()).isEmpty());
        if (change.othersLeave()) {
            team.members().entrySet().stream()
                    .filter(member -> member.getValue().role() == OrgRole.MEMBER)
                    .map(member -> new UserId(member.getKey()))
                    .forEach(leaving::add);
        }
        change.joining().forEach(member -> leaving.remove(member.user()));
        return leaving;
    }

    /// As [TheLastOwnerStays], of several at once.
    private static boolean leavesNoOwner(Collection<UserId> leaving, Founded team) {
        Set<String> going = new HashSet<>();
        leaving.forEach(user -> going.add(user.value()));
        List<Member> goingOwners = new ArrayList<>();
        List<Member> stayingOwners = new ArrayList<>();
        team.members()
                .forEach((user, member) -> {
                    if (member.isOwner()) {
                        (going.contains(user) ? goingOwners : stayingOwners).add(member);
                    }
                });
        boolean person = goingOwners.stream().anyMatch(owner -> !owner.machine());
        return !goingOwners.isEmpty()
                && stayingOwners.stream().noneMatch(owner -> !(person && owner.machine()));
    }

    private static List<OrganizationEvent> members(
            ChangeTeam change, Collection<UserId> leaving, Founded team) {
        String orgId = change.orgId();
        List<OrganizationEvent> events = new ArrayList<>();
        Set<UserId> known = new HashSet<>();
        for (Joining member : change.joining()) {
            if (known.add(member.user()) && team.member(member.user().value()).isEmpty()) {
                events.add(joined(orgId, member));
            }
        }
        leaving.stream()
                .sorted(Comparator.comparing(UserId::value))
                .map(user ->
                        new MemberLeft(
                                orgId, user, team.member(user.value()).orElseThrow().role().word()))
                .forEach(events::add);
        if (!leaving.isEmpty()) {
            events.addAll(
                    InvitationDecisions.ending(
                            orgId, team, one -> one.by() != null && leaving.contains(one.by())));
        }
        return events;
    }

    private static MemberJoined joined(String orgId, Joining member) {
        return new MemberJoined(
                orgId, member.user(), OrgRole.MEMBER.word(), PROVISIONED, member.machine());
    }

    private static UniqueName unique(String externalId) {
        return new UniqueName("organizations/external-id", externalId);
    }

    private static @Nullable String unlessEmpty(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
