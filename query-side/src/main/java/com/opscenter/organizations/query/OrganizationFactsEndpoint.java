package com.opscenter.organizations.query;

import com.opscenter.catalog.api.Feature;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.organizations.api.SettingsView;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What whoever sees an organization sees of it beside its members.
@RestController
@RequestMapping(
        "/api/v1/organizations/{org_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}")
@Needs(Needs.SIGNED_IN)
class OrganizationFactsEndpoint {

    private static final Permission READ = Permission.of("organizations:read");

    private final Sights sights;
    private final OrganizationRows organizations;
    private final MemberRows members;
    private final Tiers tiers;

    OrganizationFactsEndpoint(
            Sights sights, OrganizationRows organizations, MemberRows members, Tiers tiers) {
        this.sights = sights;
        this.organizations = organizations;
        this.members = members;
        this.tiers = tiers;
    }

    record FeatureList(List<Feature> features) {}

    @GetMapping("/stats")
    ResponseEntity<OrganizationStats> stats(
            Caller caller, @PathVariable("org_id") String orgId, When when) {
        Sight sight = look(caller, orgId, when);
        OrganizationDetail detail = detail(orgId, sight);
        var counted = members.count(orgId, sight.moment().position());
        var organization = detail.organization();
        return sight.answer(
                new OrganizationStats(
                        counted.all(),
                        counted.active(),
                        counted.of("owner") + counted.of("admin"),
                        detail.pending_invitations(),
                        counted.all(),
                        counted.byRole(),
                        organization.created_at(),
                        organization.subscription_tier(),
                        organization.status(),
                        organization.name()));
    }

    @GetMapping("/settings")
    ResponseEntity<SettingsView> settings(
            Caller caller, @PathVariable("org_id") String orgId, When when) {
        Sight sight = look(caller, orgId, when);
        OrganizationDetail detail = detail(orgId, sight);
        long version = detail.organization().version();
        return sight.answer(new SettingsView(detail.settings(), version), version);
    }

    /// What the tier of the organization grants, by name.
    @GetMapping("/features")
    ResponseEntity<FeatureList> features(
            Caller caller, @PathVariable("org_id") String orgId, When when) {
        Sight sight = look(caller, orgId, when);
        detail(orgId, sight);
        return sight.answer(new FeatureList(Feature.of(tiers.ofOrganization(orgId))));
    }

    private Sight look(Caller caller, String orgId, When when) {
        Requirement.anyOf(
                        new Requirement.OfOrganization(orgId, OrgRight.VIEW_ALL),
                        new Requirement.Everywhere(READ))
                .here(caller, orgId)
                .orRefuse("organization/" + orgId);
        return sights.of(caller, when, OrganizationRows.FEATURES);
    }

    private OrganizationDetail detail(String orgId, Sight sight) {
        return organizations
                .detail(orgId, sight.moment())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("organization/" + orgId)));
    }
}
