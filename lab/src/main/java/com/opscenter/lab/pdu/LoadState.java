package com.opscenter.lab.pdu;

/// A load against its thresholds; each tree numbers these in its own order.
public enum LoadState {
    LOW,
    NORMAL,
    NEAR,
    OVER
}
