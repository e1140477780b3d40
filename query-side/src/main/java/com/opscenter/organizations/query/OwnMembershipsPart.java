package com.opscenter.organizations.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.OwnDataPart;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Organizations.Known;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where one belongs, and as what.
@Component
@Order(20)
class OwnMembershipsPart implements OwnDataPart {

    /// @param name null for one that was deleted a moment ago
    record Belonging(String org_id, @Nullable String name, String org_role) {}

    private final Organizations organizations;

    OwnMembershipsPart(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public void tell(Caller caller, Consumer<Object> file) {
        caller.memberships().stream()
                .map(one ->
                        new Belonging(
                                one.orgId(),
                                organizations.find(one.orgId()).map(Known::name).orElse(null),
                                one.role().word()))
                .forEach(file);
    }
}
