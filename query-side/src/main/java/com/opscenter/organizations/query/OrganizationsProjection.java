package com.opscenter.organizations.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.query.OrganizationsProjection.OrganizationRow;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds organizations.
@Component
class OrganizationsProjection implements Projection<OrganizationRow> {

    /// @param kind `team`, `personal` or `system`
    record OrganizationRow(String id, String name, String kind) {}

    @Override
    public String name() {
        return "organizations_organization";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<OrganizationRow> rowType() {
        return OrganizationRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof OrganizationFounded founded
                ? Optional.of(founded.stream())
                : Optional.empty();
    }

    @Override
    public OrganizationRow fold(@Nullable OrganizationRow row, Event event, StoredEvent stored) {
        OrganizationFounded founded = (OrganizationFounded) event;
        return new OrganizationRow(founded.orgId(), founded.name(), founded.kind());
    }
}
