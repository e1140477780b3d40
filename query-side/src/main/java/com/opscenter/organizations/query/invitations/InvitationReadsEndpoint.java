package com.opscenter.organizations.query.invitations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who was asked into an organization, for whoever manages its members. Others who belong to it see
/// none of it.
@RestController
@RequestMapping("/api/v1/organizations/{org_id:" + InvitationReadsEndpoint.UUID + "}/invitations")
@Needs(Needs.SIGNED_IN)
class InvitationReadsEndpoint {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final Permission WRITE = Permission.of("organizations:write");

    private final Sights sights;
    private final Organizations organizations;
    private final InvitationRows invitations;

    InvitationReadsEndpoint(
            Sights sights, Organizations organizations, InvitationRows invitations) {
        this.sights = sights;
        this.organizations = organizations;
        this.invitations = invitations;
    }

    record InvitationList(List<InvitationView> invitations, int total, int limit, int offset) {}

    /// The newest first.
    @GetMapping
    ResponseEntity<InvitationList> list(
            Caller caller, @PathVariable("org_id") String orgId, InvitationFilter filter) {
        Sight sight = look(caller, orgId, filter.when());
        var stretch = filter.stretch();
        InvitationRows.Found found =
                invitations.of(orgId, sight.moment().position(), filter.condition(), stretch);
        return sight.answer(
                new InvitationList(
                        found.invitations(), found.total(), stretch.limit(), stretch.offset()));
    }

    @GetMapping("/{invitation_id:" + UUID + "}")
    ResponseEntity<InvitationView> one(
            Caller caller,
            @PathVariable("org_id") String orgId,
            @PathVariable("invitation_id") String id,
            When when) {
        Sight sight = look(caller, orgId, when);
        return sight.answer(
                invitations
                        .one(orgId, id, sight.moment().position())
                        .orElseThrow(() -> missing("invitation/" + id)));
    }

    /// That there is no such organization is said before who may look at it.
    private Sight look(Caller caller, String orgId, When when) {
        String object = "organization/" + orgId;
        if (organizations.find(orgId).isEmpty()) {
            throw missing(object);
        }
        Requirement.anyOf(
                        new Requirement.OfOrganization(orgId, OrgRight.MANAGE_MEMBERS),
                        new Requirement.Everywhere(WRITE))
                .here(caller, orgId)
                .orRefuse(object);
        return sights.of(caller, when, InvitationRows.FEATURES);
    }

    private static RefusedException missing(String object) {
        return new RefusedException(Refusal.notFound(object));
    }
}
