package com.opscenter.network.api;

/// How a WAN link does. A degraded one carries traffic, so it counts as up in its availability.
public enum WanStatus {
    UP,
    DEGRADED,
    DOWN,
    UNKNOWN
}
