package com.opscenter.push.api;

import java.util.Set;

/// Queues on which everybody hears what is theirs. A bean of this type is all that a new one needs.
public interface OwnQueue {

    /// Such as `/user/queue/commands`.
    Set<String> destinations();
}
