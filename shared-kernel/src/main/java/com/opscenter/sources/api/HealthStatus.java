package com.opscenter.sources.api;

/// How a source does. A source that never answered is OFFLINE; BLIND is a source that should speak
/// by itself and is silent, or one we could not look at.
public enum HealthStatus {
    UNKNOWN,
    ONLINE,
    OFFLINE,
    BLIND,
    DISABLED
}
