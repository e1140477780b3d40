package com.opscenter.lab.load;

/// A load against its thresholds; each tree numbers these in its own order.
public enum LoadState {
    LOW,
    NORMAL,
    NEAR,
    OVER
}
