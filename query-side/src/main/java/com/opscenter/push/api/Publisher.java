package com.opscenter.push.api;

import java.util.Set;

/// Sends frames to whoever hears a topic.
public interface Publisher {

    /// Organizations of which somebody hears this feature's topic.
    Set<String> hearing(String feature);

    void publish(String orgId, Frame frame);
}
