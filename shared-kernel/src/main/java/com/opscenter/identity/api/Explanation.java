package com.opscenter.identity.api;

import com.opscenter.identity.api.Ruling.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why somebody may do something, or what would be enough. Both are asked of [Access]: of the
/// caller as they are, and of the same one with one thing more.
///
/// @param enough nothing where it is allowed; each of them alone would do
public record Explanation(Ruling ruling, List<Enough> enough) {

    /// What is to be had more.
    public enum Kind {
        /// A role.
        ROLE,
        /// What one is in the organization that it is about.
        ORGANIZATION_ROLE,
        /// What the API key is for.
        SCOPE
    }

    /// @param name of the role or scope
    /// @param asMember whether one must belong to the organization as well, and does not
    /// @param withScope whether the API key must be for it as well, and is not
    public record Enough(Kind kind, String name, boolean asMember, boolean withScope) {}

    public Explanation {
        enough = List.copyOf(enough);
    }

    public static Explanation of(Caller caller, Permission permission, Target target, Roles roles) {
        Ruling ruling = Access.rule(caller, permission, target);
        if (ruling.answer() == Answer.OUT_OF_SCOPE) {
            return new Explanation(
                    ruling, List.of(new Enough(Kind.SCOPE, permission.toString(), false, false)));
        }
        return new Explanation(
                ruling, ruling.isAllowed() ? List.of() : enough(caller, permission, target, roles));
    }

    private static List<Enough> enough(
            Caller caller, Permission permission, Target target, Roles roles) {
        List<Enough> enough = new ArrayList<>();
        String orgId = target.orgId();
        KeyScopes scopes = caller.scopes();
        boolean more = scopes != null && !scopes.hold(permission);
        Caller owner = caller.withoutScopes();
        for (Role role : roles.all()) {
            Caller stronger = with(owner, and(owner.roles(), role), owner.memberships());
            if (isAllowed(stronger, permission, target)) {
                enough.add(new Enough(Kind.ROLE, role.name(), false, more));
            } else if (isAllowed(joined(stronger, orgId), permission, target)) {
                enough.add(new Enough(Kind.ROLE, role.name(), true, more));
            }
        }
        for (OrgRole role : OrgRole.values()) {
            if (orgId != null && isAllowed(as(owner, orgId, role), permission, target)) {
                enough.add(new Enough(Kind.ORGANIZATION_ROLE, role.word(), false, more));
            }
        }
        return enough;
    }

    private static boolean isAllowed(Caller caller, Permission permission, Target target) {
        return Access.rule(caller, permission, target).isAllowed();
    }

    private static Caller joined(Caller caller, @Nullable String orgId) {
        Optional<Membership> already = caller.membership(orgId);
        return orgId == null || already.isPresent() ? caller : as(caller, orgId, OrgRole.MEMBER);
    }

    private static Caller as(Caller caller, String orgId, OrgRole role) {
        List<Membership> memberships = new ArrayList<>(caller.memberships());
        memberships.removeIf(membership -> membership.orgId().equals(orgId));
        memberships.add(new Membership(orgId, role));
        return with(caller, caller.roles(), memberships);
    }

    private static Set<Role> and(Set<Role> roles, Role more) {
        Set<Role> all = new HashSet<>(roles);
        all.add(more);
        return all;
    }

    private static Caller with(Caller caller, Set<Role> roles, List<Membership> memberships) {
        return new Caller(
                caller.actor(),
                caller.person(),
                caller.name(),
                roles,
                caller.explicit(),
                memberships,
                caller.orgId(),
                caller.authenticatedAt(),
                caller.sessionId(),
                null);
    }
}
