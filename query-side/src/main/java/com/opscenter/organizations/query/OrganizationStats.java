package com.opscenter.organizations.query;

import java.time.Instant;
import java.util.Map;

/// An organization in numbers; some have the names that other products use.
///
/// @param activeMembers those whose account may be used
/// @param admins owners among them
/// @param total_members the same as `totalMembers`
/// @param members_by_role how many there are of each role, of those that there are
record OrganizationStats(
        int totalMembers,
        int activeMembers,
        int admins,
        int pendingInvites,
        int total_members,
        Map<String, Integer> members_by_role,
        Instant created_at,
        String subscription_tier,
        String status,
        String organization_name) {}
