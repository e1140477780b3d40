package com.opscenter.organizations.query;

import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.FindSettings;
import com.opscenter.organizations.api.OrganizationView;
import com.opscenter.organizations.api.SettingsView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class OrganizationQueries {

    private final OrganizationRows organizations;
    private final Sights sights;

    OrganizationQueries(OrganizationRows organizations, Sights sights) {
        this.organizations = organizations;
        this.sights = sights;
    }

    @QueryHandler
    Optional<OrganizationView> on(FindOrganization query) {
        sights.await(OrganizationRows.FEATURES, query.after());
        return organizations.one(query.orgId(), Moment.NOW);
    }

    @QueryHandler
    Optional<SettingsView> on(FindSettings query) {
        sights.await(OrganizationRows.FEATURES, query.after());
        return organizations
                .detail(query.orgId(), Moment.NOW)
                .map(one -> new SettingsView(one.settings(), one.organization().version()));
    }
}
