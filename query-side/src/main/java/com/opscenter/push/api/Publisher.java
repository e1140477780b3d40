package com.opscenter.push.api;

import java.util.Set;

/// Sends frames to whoever hears a topic.
public interface Publisher {

    /// Organizations of which somebody hears this topic.
    Set<String> hearing(String topic);

    /// To an organization's topic, the one the frame names.
    void publish(String orgId, Frame frame);

    /// Whether somebody hears this topic of the platform.
    boolean isHeard(String topic);

    /// To the platform's topic that the frame names.
    void publish(Frame frame);
}
