package com.opscenter.projections.api;

import java.time.Duration;
import java.util.Collection;

/// How far the rows of each feature reflect the history.
public interface Positions {

    /// Everything up to this position is in the rows of the feature.
    long of(String feature);

    /// Waits until the rows of all these features reflect `position`; false when time ran out.
    boolean await(Collection<String> features, long position, Duration atMost);
}
