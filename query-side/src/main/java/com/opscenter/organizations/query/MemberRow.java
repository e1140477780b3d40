package com.opscenter.organizations.query;

import java.time.Instant;

/// That somebody belongs to an organization, as stored.
///
/// @param role the word of the organization's role
/// @param by how they came to join, such as `added`
record MemberRow(
        String orgId, String userId, String role, boolean machine, String by, Instant joinedAt) {}
