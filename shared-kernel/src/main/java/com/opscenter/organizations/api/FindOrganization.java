package com.opscenter.organizations.api;

/// Asks for one organization as it stands once the read model has passed `after`; answered with an
/// optional [OrganizationView].
public record FindOrganization(String orgId, long after) {}
