package com.opscenter.identity.api;

/// Somebody belongs to an organization.
public record Membership(String orgId, OrgRole role) {}
