package com.opscenter.uptime.api;

/// How a reading stands to the limits of its sensor.
public enum SensorState {
    OK,
    WARNING,
    CRITICAL,
    /// Nothing was read, or its device is not reached.
    UNKNOWN
}
