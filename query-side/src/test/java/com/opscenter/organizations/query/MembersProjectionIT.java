package com.opscenter.organizations.query;

import static com.opscenter.history.InMemoryHistory.ORG;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.projections.query.EveryPosition;
import org.junit.jupiter.api.Test;

class MembersProjectionIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void members_at_any_position_are_the_fold_of_the_events_up_to_there() {
        OrganizationHistory.fill(history, ORG, 80, 20261129);
        EveryPosition.isTheFold(history, new MembersProjection());
    }

    @Test
    void an_organization_at_any_position_is_the_fold_of_the_events_up_to_there() {
        OrganizationHistory.fill(history, ORG, 80, 20261130);
        EveryPosition.isTheFold(history, new OrganizationsProjection());
    }

    @Test
    void what_was_deleted_is_gone_and_was_there_before() {
        OrganizationHistory.fill(history, ORG, 20, 20261201);
        OrganizationHistory.append(history, new OrganizationDeleted(ORG));
        EveryPosition.isTheFold(history, new OrganizationsProjection());
    }
}
