package com.opscenter.organizations.command;

import com.opscenter.identity.api.OrgRole;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.command.Organization.Deleted;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Folds what happened to an organization.
final class OrganizationEvolution {

    private OrganizationEvolution() {}

    static Organization evolve(Organization organization, OrganizationEvent event) {
        if (event instanceof OrganizationFounded(_, var name, var kind)) {
            return new Founded(kind, name, null, null, Map.of(), Set.of());
        }
        if (event instanceof OrganizationDeleted) {
            return new Deleted();
        }
        return organization instanceof Founded founded ? evolve(founded, event) : organization;
    }

    private static Founded evolve(Founded founded, OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded _, OrganizationDeleted _ -> founded;
            case OrganizationRenamed(_, var name) ->
                    new Founded(
                            founded.kind(),
                            name,
                            founded.displayName(),
                            founded.logoUrl(),
                            founded.members(),
                            founded.sites());
            case OrganizationDescribed(_, var displayName, var logoUrl) ->
                    new Founded(
                            founded.kind(),
                            founded.name(),
                            displayName,
                            logoUrl,
                            founded.members(),
                            founded.sites());
            case MemberJoined(_, var user, var role, _, var machine) ->
                    with(founded, user.value(), new Member(role(role), machine));
            case MemberRoleChanged(_, var user, _, var to) ->
                    with(
                            founded,
                            user.value(),
                            new Member(
                                    role(to),
                                    founded.member(user.value())
                                            .map(Member::machine)
                                            .orElse(false)));
            case MemberLeft(_, var user, _) -> without(founded, user.value());
            case SiteOpened(_, var site, _, _) -> {
                Set<String> sites = new HashSet<>(founded.sites());
                sites.add(site);
                yield new Founded(
                        founded.kind(),
                        founded.name(),
                        founded.displayName(),
                        founded.logoUrl(),
                        founded.members(),
                        Set.copyOf(sites));
            }
        };
    }

    private static Founded with(Founded founded, String user, Member member) {
        Map<String, Member> members = new HashMap<>(founded.members());
        members.put(user, member);
        return having(founded, members);
    }

    private static Founded without(Founded founded, String user) {
        Map<String, Member> members = new HashMap<>(founded.members());
        members.remove(user);
        return having(founded, members);
    }

    private static Founded having(Founded founded, Map<String, Member> members) {
        return new Founded(
                founded.kind(),
                founded.name(),
                founded.displayName(),
                founded.logoUrl(),
                Map.copyOf(members),
                founded.sites());
    }

    /// A word that is none any more carries the least.
    private static OrgRole role(String word) {
        return OrgRole.of(word).orElse(OrgRole.MEMBER);
    }
}
