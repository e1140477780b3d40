package com.opscenter.identity.api;

import com.opscenter.identity.api.Permission.Action;
import com.opscenter.identity.api.Ruling.Answer;
import java.util.Optional;
import java.util.Set;

/// Decides who may do what, for endpoints, commands, topics and exports alike; nobody else looks at
/// roles. It knows nothing but what it is given, so the same question always has the same answer.
public final class Access {

    /// What one may do with what is one's own without any role.
    private static final Set<Permission> WITH_ONES_OWN =
            Set.of(
                    Permission.of("users:read"),
                    Permission.of("api_keys:read"),
                    Permission.of("api_keys:write"),
                    Permission.of("api_keys:delete"));

    private static final Permission SEE_PEOPLE = Permission.of("users:read");
    private static final Permission SEE_ORGANIZATIONS = Permission.of("organizations:read");

    private Access() {}

    /// Whether the caller may do this with the target.
    public static Ruling rule(Caller caller, Permission permission, Target target) {
        KeyScopes scopes = caller.scopes();
        return narrowed(
                scopes == null || scopes.hold(permission),
                permission.toString(),
                ofOwner(caller, permission, target));
    }

    /// Whether the caller's role in the organization carries the right.
    public static Ruling rule(Caller caller, OrgRight right, String orgId) {
        KeyScopes scopes = caller.scopes();
        return narrowed(
                scopes == null || scopes.hold(right.scope()),
                right.scope().toString(),
                ofMember(caller, right, orgId));
    }

    /// Whether the caller is that person, or acts for them.
    public static Ruling oneself(Caller caller, UserId person) {
        KeyScopes scopes = caller.scopes();
        Ruling ruling =
                person.equals(caller.person())
                        ? ownThing()
                        : refused(sees(caller, SEE_PEOPLE), "being this person");
        return narrowed(
                scopes == null || scopes.words().contains(KeyScopes.OWN_ACCOUNT),
                KeyScopes.OWN_ACCOUNT,
                ruling);
    }

    /// The best answer the caller gets anywhere: what is refused here is refused everywhere, so it
    /// needs no look at the object.
    static Ruling somewhere(Caller caller, Permission permission) {
        return caller.memberships().stream()
                .map(membership -> rule(caller, permission, Target.in(membership.orgId())))
                .reduce(rule(caller, permission, Target.PLATFORM), Access::better);
    }

    static Ruling somewhere(Caller caller, OrgRight right) {
        return caller.memberships().stream()
                .map(membership -> rule(caller, right, membership.orgId()))
                .reduce(Ruling.refused(Answer.FORBIDDEN, right.word()), Access::better);
    }

    static Ruling better(Ruling one, Ruling other) {
        return Ruling.BEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private static Ruling ofOwner(Caller caller, Permission permission, Target target) {
        if (caller.explicit().contains(permission)) {
            return Ruling.allowed(1, permission + " was given by name", null);
        }
        Optional<Role> everywhere = granting(caller, permission, true);
        if (everywhere.isPresent()) {
            String role = everywhere.get().name();
            return Ruling.allowed(1, "The role " + role + " holds it everywhere", role);
        }
        Optional<Membership> membership = caller.membership(target.orgId());
        if (membership.isPresent()) {
            Optional<Ruling> member = ofMember(caller, permission, membership.get().role());
            if (member.isPresent()) {
                return member.get();
            }
        }
        boolean own = target.owner() != null && target.owner().equals(caller.person());
        if (own && WITH_ONES_OWN.contains(permission)) {
            return ownThing();
        }
        boolean seen =
                own
                        || membership.isPresent()
                        || target.equals(Target.PLATFORM)
                        || sees(caller, new Permission(permission.resource(), Action.READ));
        return refused(seen, permission.toString());
    }

    private static Optional<Ruling> ofMember(Caller caller, Permission permission, OrgRole role) {
        Optional<Ruling> byRole =
                granting(caller, permission, false)
                        .map(Role::name)
                        .map(name ->
                                Ruling.allowed(
                                        2,
                                        "The role " + name + " holds it in one's organizations",
                                        name));
        return byRole.or(
                () -> role.grants(permission) ? Optional.of(ofRole(role)) : Optional.empty());
    }

    private static Ruling ofMember(Caller caller, OrgRight right, String orgId) {
        Optional<OrgRole> role = caller.membership(orgId).map(Membership::role);
        return role.filter(it -> it.rights().contains(right))
                .map(Access::ofRole)
                .orElseGet(() ->
                        refused(role.isPresent() || sees(caller, SEE_ORGANIZATIONS), right.word()));
    }

    private static Ruling ofRole(OrgRole role) {
        return Ruling.allowed(
                3, "The organization's " + role.word() + " holds it there", role.word());
    }

    private static Ruling ownThing() {
        return Ruling.allowed(4, "It is about oneself", null);
    }

    private static Ruling refused(boolean seen, String needed) {
        return Ruling.refused(seen ? Answer.FORBIDDEN : Answer.HIDDEN, needed);
    }

    private static Ruling narrowed(boolean inScope, String needed, Ruling ruling) {
        return inScope || !ruling.isAllowed() ? ruling : Ruling.outOfScope(needed);
    }

    private static boolean sees(Caller caller, Permission read) {
        return caller.explicit().contains(read) || granting(caller, read, true).isPresent();
    }

    private static Optional<Role> granting(
            Caller caller, Permission permission, boolean everywhere) {
        return caller.roles().stream()
                .filter(role -> role.platform() == everywhere && role.grants(permission))
                .min(Role.STRONGEST_FIRST);
    }
}
