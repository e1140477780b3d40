package com.opscenter.uptime.api;

/// What a source says of what it watches. Availability is up ÷ (up + down): a warning counts as up,
/// and what is unknown, paused or under maintenance is left out and told beside it.
public enum MonitorStatus {
    UP,
    /// Reachable, but not as it should be.
    WARNING,
    DOWN,
    /// The source cannot tell, or what it says is not understood.
    UNKNOWN,
    /// Not watched for now.
    PAUSED,
    /// Announced work.
    MAINTENANCE
}
