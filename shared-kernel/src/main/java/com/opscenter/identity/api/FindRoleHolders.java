package com.opscenter.identity.api;

/// How many people and service accounts hold a role now; answers a number.
public record FindRoleHolders(String role) {}
