package com.opscenter.organizations.api;

import com.opscenter.history.api.Event;

/// What happened to an organization.
public sealed interface OrganizationEvent extends Event {

    String orgId();

    @Override
    default String stream() {
        return "organization/" + orgId();
    }

    record OrganizationFounded(String orgId, String name, String kind)
            implements OrganizationEvent {}

    record SiteOpened(String orgId, String siteId, String name, String timeZone)
            implements OrganizationEvent {}
}
