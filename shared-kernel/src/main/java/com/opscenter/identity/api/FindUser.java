package com.opscenter.identity.api;

/// A person as the API shows them, once `position` is visible; answers a [UserView].
public record FindUser(UserId user, long position) {}
