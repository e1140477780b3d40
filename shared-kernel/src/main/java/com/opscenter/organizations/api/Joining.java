package com.opscenter.organizations.api;

import com.opscenter.identity.api.UserId;

/// Somebody who becomes a member.
///
/// @param machine a service account: it may own and belong, but never counts as a person
public record Joining(UserId user, boolean machine) {}
