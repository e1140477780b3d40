package com.opscenter.organizations.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Asks for invitations whose link was good for the last time before that instant and that nobody
/// sent again; answered with [InvitationView]s, in an order that does not move, at most `limit`.
///
/// @param after the last one known, null to begin
public record FindLongExpired(Instant before, @Nullable InvitationView after, int limit) {}
