package com.opscenter.organizations.command;

/// Where an organization is found in the API.
public final class OrganizationPath {

    public static final String ALL = "/api/v1/organizations";

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    public static final String ONE = ALL + "/{org_id:" + UUID + "}";

    /// Below an organization.
    public static final String INVITATION = "/invitations/{invitation_id:" + UUID + "}";

    private OrganizationPath() {}
}
