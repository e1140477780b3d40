package com.opscenter.organizations.api;

/// Asks for one team as it stands once the read model has passed `after`; answered with an optional
/// [ProvisionedTeam], empty for any other kind of organization.
///
/// @param withMembers whether who belongs to it is asked for, too
public record FindProvisionedTeam(String orgId, long after, boolean withMembers) {}
