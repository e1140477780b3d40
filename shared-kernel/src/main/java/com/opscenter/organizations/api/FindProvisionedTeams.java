package com.opscenter.organizations.api;

import org.jspecify.annotations.Nullable;

/// Asks for teams in the order of their names; answered with a [TeamPage]. What is null does not
/// matter, everything else must hold.
///
/// @param name whatever its case
/// @param member the id of somebody who belongs to it
/// @param offset how many to leave out at the beginning
/// @param limit 0 to be told only how many there are
/// @param withMembers whether who belongs to each is asked for, too
public record FindProvisionedTeams(
        @Nullable String id,
        @Nullable String name,
        @Nullable String externalId,
        @Nullable String member,
        int offset,
        int limit,
        boolean withMembers) {}
