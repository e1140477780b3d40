package com.opscenter.organizations.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Target;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Organizations and who belongs to them. An organization one may not see does not exist.
@RestController
@RequestMapping("/api/v1/organizations")
@Needs(Needs.SIGNED_IN)
class OrganizationReadsEndpoint {

    private static final String ID =
            "/{org_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";
    private static final Permission READ = Permission.of("organizations:read");
    private static final Permission READ_PEOPLE = Permission.of("users:read");

    private final Sights sights;
    private final OrganizationRows organizations;
    private final MemberRows members;

    OrganizationReadsEndpoint(Sights sights, OrganizationRows organizations, MemberRows members) {
        this.sights = sights;
        this.organizations = organizations;
        this.members = members;
    }

    record OrganizationList(
            List<OrganizationView> organizations, int total, int limit, int offset) {}

    record MemberList(List<MemberView> members, int total, int limit, int offset) {}

    record RoleList(List<RoleView> roles) {}

    /// @param rights what its members may do with the organization itself
    record RoleView(String name, List<String> rights) {}

    /// All of the platform for whoever may see it, else one's own; by name.
    @GetMapping
    ResponseEntity<OrganizationList> list(Caller caller, OrganizationFilter filter) {
        Sight sight = sights.of(caller, filter.when(), OrganizationRows.FEATURES);
        var stretch = filter.stretch();
        OrganizationRows.Found found =
                caller.mayEverywhere(READ)
                        ? organizations.all(sight.moment(), filter.condition(), stretch)
                        : organizations.of(
                                own(caller), sight.moment(), filter.condition(), stretch);
        return sight.answer(
                new OrganizationList(
                        found.organizations(), found.total(), stretch.limit(), stretch.offset()));
    }

    /// What a member of each role may do.
    @GetMapping("/roles")
    RoleList roles() {
        return new RoleList(
                Arrays.stream(OrgRole.values()).map(OrganizationReadsEndpoint::view).toList());
    }

    @GetMapping(ID)
    ResponseEntity<OrganizationDetail> one(
            Caller caller, @PathVariable("org_id") String orgId, When when) {
        Access.rule(caller, READ, Target.in(orgId)).orRefuse(object(orgId));
        Sight sight = sights.of(caller, when, OrganizationRows.FEATURES);
        OrganizationDetail detail =
                organizations.detail(orgId, sight.moment()).orElseThrow(() -> missing(orgId));
        return sight.answer(detail, detail.organization().version());
    }

    /// By when they joined.
    @GetMapping(ID + "/members")
    ResponseEntity<MemberList> members(
            Caller caller, @PathVariable("org_id") String orgId, MemberFilter filter) {
        Requirement.anyOf(
                        new Requirement.OfOrganization(orgId, OrgRight.VIEW_ALL),
                        new Requirement.Everywhere(READ_PEOPLE))
                .here(caller, orgId)
                .orRefuse(object(orgId));
        Sight sight = sights.of(caller, filter.when(), OrganizationRows.FEATURES);
        if (organizations.one(orgId, sight.moment()).isEmpty()) {
            throw missing(orgId);
        }
        MemberRows.Found found = members.of(orgId, sight.moment().position(), filter);
        var stretch = filter.stretch();
        return sight.answer(
                new MemberList(found.members(), found.total(), stretch.limit(), stretch.offset()));
    }

    private static List<String> own(Caller caller) {
        return caller.memberships().stream()
                .map(Membership::orgId)
                .filter(orgId -> Access.rule(caller, READ, Target.in(orgId)).isAllowed())
                .toList();
    }

    private static RoleView view(OrgRole role) {
        return new RoleView(
                role.word(), role.rights().stream().map(OrgRight::word).sorted().toList());
    }

    private static RefusedException missing(String orgId) {
        return new RefusedException(Refusal.notFound(object(orgId)));
    }

    private static String object(String orgId) {
        return "organization/" + orgId;
    }
}
