package com.opscenter.parked.api;

import java.util.List;

/// The keys that wait in all projections, and the hands that mend them. Whatever is done to one is
/// on record first.
public interface ParkedKeys {

    /// The first failed event of every key, oldest first.
    List<ParkedKey> all();

    /// Folds the key again from the store; false when an event of it fails again.
    boolean retry(ParkedKey parked);

    /// Leaves the event out for good and folds the rest of the key; false when another one fails.
    boolean skip(ParkedKey parked, String reason);
}
