package com.opscenter.organizations.api;

import java.time.Instant;

/// Asks for invitations whose link was good for the last time before that instant and that nobody
/// sent again; answered with [InvitationView]s, the oldest first, at most `limit`.
public record FindLongExpired(Instant before, int limit) {}
