package com.opscenter.identity.command.explanations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Ruling;
import com.opscenter.identity.api.Target;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.Organizations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Everything a member of an organization may do there, and why: for themselves, for whoever
/// manages its members, and for whoever sees the people of the platform.
@RestController
@Needs(Needs.SIGNED_IN)
class MemberPermissionsEndpoint {

    private static final String UUID =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Permission SEE_PEOPLE = Permission.of("users:read");

    /// @param rule which allows it, as in `GET /api/v1/permissions/explain`
    /// @param by name of the role that does, null where none does by itself
    /// @param why a sentence for people
    record Held(String permission, int rule, @Nullable String by, String why) {}

    /// @param org_role what they are there
    /// @param kept_out whether they may not come in, so that nothing they hold counts
    record MayThere(
            String user_id,
            String org_id,
            String org_role,
            boolean kept_out,
            List<Held> permissions) {}

    private final Organizations organizations;
    private final Memberships memberships;
    private final Directory directory;
    private final Callers callers;

    MemberPermissionsEndpoint(
            Organizations organizations,
            Memberships memberships,
            Directory directory,
            Callers callers) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.directory = directory;
        this.callers = callers;
    }

    @GetMapping(
            "/api/v1/organizations/{org_id:"
                    + UUID
                    + "}/members/{user_id:"
                    + UUID
                    + "}/permissions")
    MayThere permissions(
            @PathVariable("org_id") String orgId,
            @PathVariable("user_id") String userId,
            Caller caller) {
        UserId user = new UserId(userId);
        requireRight(caller, user, orgId);
        Membership membership =
                memberships.of(user).stream()
                        .filter(one -> one.orgId().equals(orgId))
                        .findFirst()
                        .orElseThrow(() -> missing("member " + userId));
        Optional<Caller> now = directory.member(user).flatMap(this::asOfNow);
        return new MayThere(
                userId,
                orgId,
                membership.role().word(),
                now.isEmpty(),
                now.map(one -> held(one, orgId)).orElse(List.of()));
    }

    /// An organization that somebody does not belong to is not there for them.
    private void requireRight(Caller asking, UserId user, String orgId) {
        String object = "organization/" + orgId;
        if (organizations.find(orgId).isEmpty()) {
            throw missing(object);
        }
        boolean may =
                (user.equals(asking.person()) && asking.membership(orgId).isPresent())
                        || asking.mayEverywhere(SEE_PEOPLE);
        if (!may) {
            Access.rule(asking, OrgRight.MANAGE_MEMBERS, orgId).orRefuse(object);
        }
    }

    private Optional<Caller> asOfNow(Member member) {
        return callers.ofActor(new Actor(member.type(), member.id().value()));
    }

    private static List<Held> held(Caller member, String orgId) {
        return Permission.all().stream()
                .flatMap(permission -> held(member, permission, orgId).stream())
                .toList();
    }

    private static Optional<Held> held(Caller member, Permission permission, String orgId) {
        Ruling ruling = Access.rule(member, permission, Target.in(orgId));
        return ruling.isAllowed()
                ? Optional.of(
                        new Held(permission.toString(), ruling.rule(), ruling.by(), ruling.why()))
                : Optional.empty();
    }

    private static RefusedException missing(String object) {
        return new RefusedException(Refusal.notFound(object));
    }
}
