package com.opscenter.push.api;

import java.util.List;

/// Something that sends in the rhythm of the push path. A bean of this type is all that a new topic
/// needs; entities of a feature on the dashboard have theirs by being a `SnapshotPart`.
public interface LiveTopic {

    /// The topics it sends.
    List<Audience> audiences();

    /// About four times a second.
    void flush();

    /// Every two seconds.
    void beat();
}
