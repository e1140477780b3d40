package com.opscenter.organizations.api;

/// Asks for one invitation as it stands once the read model has passed `after`; answered with an
/// optional [InvitationView].
public record FindInvitation(String orgId, String invitation, long after) {}
