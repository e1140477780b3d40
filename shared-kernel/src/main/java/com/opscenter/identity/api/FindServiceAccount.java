package com.opscenter.identity.api;

/// A machine as the API shows it, once `position` is visible; answers a [ServiceAccountView].
public record FindServiceAccount(UserId user, long position) {}
