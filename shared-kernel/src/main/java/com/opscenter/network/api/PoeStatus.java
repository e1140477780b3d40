package com.opscenter.network.api;

/// What power over Ethernet does on a port (RFC 3621 pethPsePortDetectionStatus; RouterOS
/// `poe-out-status`).
public enum PoeStatus {
    /// Not supplied because it is turned off.
    OFF,
    /// Turned on, waiting for a load.
    SEARCHING,
    DELIVERING,
    /// Turned on, and not supplied because of overload, short circuit or the like.
    FAULT
}
