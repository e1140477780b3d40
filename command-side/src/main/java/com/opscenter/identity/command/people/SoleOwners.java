package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.PersonalOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whoever is the only owner of an organization that others belong to cannot go before somebody
/// else owns it.
@Component
class SoleOwners {

    private final Memberships memberships;
    private final Views views;

    SoleOwners(Memberships memberships, Views views) {
        this.memberships = memberships;
        this.views = views;
    }

    void refuse(UserId user) {
        String own = PersonalOrganization.of(user);
        List<String> alone =
                memberships.of(user).stream()
                        .filter(membership -> membership.role() == OrgRole.OWNER)
                        .map(Membership::orgId)
                        .filter(orgId -> !orgId.equals(own))
                        .filter(orgId -> isAlone(user, orgId))
                        .sorted()
                        .toList();
        if (!alone.isEmpty()) {
            throw new RefusedException(
                    new Refusal(
                            "sole-owner",
                            "Organizations would be left without an owner; make somebody else one",
                            List.of(),
                            Map.of("organizations", alone)));
        }
    }

    private boolean isAlone(UserId user, String orgId) {
        Optional<OrganizationView> known =
                views.find(new FindOrganization(orgId, 0), OrganizationView.class);
        return known.isPresent() && known.get().owners().equals(List.of(user.value()));
    }
}
