package com.opscenter.network.api;

/// The state an action is about, as the device was read: what the port is set to, or what PoE does.
public enum PortState {
    UP,
    DOWN,
    OFF,
    SEARCHING,
    DELIVERING,
    FAULT,
    /// Not to be read.
    UNKNOWN
}
