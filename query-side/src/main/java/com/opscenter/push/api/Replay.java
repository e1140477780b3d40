package com.opscenter.push.api;

import java.util.List;

/// Tells of a topic again, for whoever was away: what changed since, read from the store.
public interface Replay {

    /// Whether it knows this topic.
    boolean knows(String topic);

    /// What changed in an organization after `position`, as frames that chain from it.
    List<Frame> since(String topic, String orgId, long position);
}
