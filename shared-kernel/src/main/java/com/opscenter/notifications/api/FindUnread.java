package com.opscenter.notifications.api;

import com.opscenter.identity.api.UserId;

/// Asks how much of what a person was told they have not read, once everything up to the position
/// `after` is told; answered with an optional [Unread].
public record FindUnread(UserId user, long after) {

    /// @param unread how many notifications wait to be read
    public record Unread(long unread) {}
}
