package com.opscenter.power.api;

/// Load against the thresholds set in the device.
public enum LoadState {
    LOW,
    NORMAL,
    NEAR,
    OVER,
    UNKNOWN
}
