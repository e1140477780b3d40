package com.opscenter.organizations.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;

/// What is asked of an organization.
public sealed interface OrganizationCommand extends Command {

    String orgId();

    @Override
    default String targetId() {
        return "organization/" + orgId();
    }

    @Override
    default Permission permission() {
        return Permission.of("organizations:write");
    }

    @Override
    default String home() {
        return orgId();
    }

    record FoundOrganization(String orgId, String name, String kind)
            implements OrganizationCommand {}

    /// @param timeZone IANA name, for the people at the site
    record OpenSite(String orgId, String siteId, String name, String timeZone)
            implements OrganizationCommand {}
}
