package com.opscenter.push.api;

/// Something that sends in the rhythm of the push path.
public interface LiveTopic {

    /// About four times a second.
    void flush();

    /// Every two seconds.
    void beat();
}
