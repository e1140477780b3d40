package com.opscenter.organizations.query;

import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import org.springframework.stereotype.Component;

/// Nobody joins or leaves yet: whoever is registered is a member of the one organization.
@Component
class EverybodyBelongsToTheSystem implements Memberships {

    private static final List<Membership> MEMBER =
            List.of(new Membership(SystemOrganization.ID, OrgRole.MEMBER));

    @Override
    public List<Membership> of(UserId person) {
        return MEMBER;
    }
}
