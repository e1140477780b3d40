package com.opscenter.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be asked about a stream without loading it.
public interface Streams {

    /// Sequence number of the newest stored event, -1 for none.
    long head(String stream);

    /// Whose the stream is: the organization and site of its first event. Empty when there is none
    /// yet.
    Optional<Owner> owner(String stream);

    record Owner(String orgId, @Nullable String site) {}
}
