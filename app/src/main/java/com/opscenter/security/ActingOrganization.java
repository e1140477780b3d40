package com.opscenter.security;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// For which organization somebody acts who names none, and which they may name.
@Component
class ActingOrganization {

    private final Organizations organizations;

    ActingOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    /// Members and roles of the platform may act for an organization that exists; for anybody else
    /// it does not.
    boolean isOpenTo(Caller caller, String orgId) {
        boolean reaches = caller.membership(orgId).isPresent() || reachesEverything(caller.roles());
        return reaches && organizations.find(orgId).isPresent();
    }

    /// The one that was chosen as long as they belong to it, else the one that fits.
    static String primary(Member member, Collection<Role> roles, List<Membership> memberships) {
        boolean belongs =
                memberships.stream().anyMatch(one -> one.orgId().equals(member.primaryOrg()));
        return belongs
                ? member.primaryOrg()
                : primary(member.id(), member.type(), roles, memberships);
    }

    /// The system organization for its members, for machines and for roles of the platform; else
    /// the own one, or one of those somebody belongs to. Who belongs nowhere acts for the one that
    /// will be theirs, where there is nothing.
    static String primary(
            UserId id, Actor.Type type, Collection<Role> roles, List<Membership> memberships) {
        List<String> theirs = memberships.stream().map(Membership::orgId).toList();
        if (type == Actor.Type.SERVICE
                || reachesEverything(roles)
                || theirs.contains(SystemOrganization.ID)) {
            return SystemOrganization.ID;
        }
        String own = PersonalOrganization.of(id);
        return theirs.isEmpty() || theirs.contains(own)
                ? own
                : theirs.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean reachesEverything(Collection<Role> roles) {
        return roles.stream().anyMatch(Role::platform);
    }
}
