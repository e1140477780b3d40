package com.opscenter.identity.api;

/// A role of one's own as the API shows it, once `position` is visible; answers a [RoleView].
public record FindRole(String role, long position) {}
