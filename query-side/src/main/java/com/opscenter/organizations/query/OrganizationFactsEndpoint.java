package com.opscenter.organizations.query;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
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
import org.jspecify.annotations.Nullable;
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

    OrganizationFactsEndpoint(Sights sights, OrganizationRows organizations, MemberRows members) {
        this.sights = sights;
        this.organizations = organizations;
        this.members = members;
    }

    record FeatureList(List<Feature> features) {}

    /// @param value how many or which, null where there is only yes and no
    /// @param granted_by `tier`
    /// @param source_id of the tier
    record Feature(
            String feature_key,
            boolean enabled,
            @Nullable String value,
            String granted_by,
            String source_id) {}

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
        String tier = detail(orgId, sight).organization().subscription_tier();
        return sight.answer(
                new FeatureList(
                        SeedTiers.ALL.stream()
                                .filter(one -> one.word().equals(tier))
                                .findFirst()
                                .map(OrganizationFactsEndpoint::features)
                                .orElse(List.of())));
    }

    private static List<Feature> features(Tier tier) {
        return List.of(
                limit("api_calls_limit", tier.apiCallsLimit(), tier),
                limit("api_key_limit", tier.apiKeyLimit(), tier),
                new Feature("byok_enabled", tier.byok(), null, "tier", tier.word()),
                limit("team_seats", tier.teamSeats(), tier));
    }

    private static Feature limit(String key, long most, Tier tier) {
        return new Feature(key, most != 0, Long.toString(most), "tier", tier.word());
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
