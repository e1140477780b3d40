package com.opscenter.power.api;

/// What an outlet was read as.
public enum OutletState {
    ON,
    OFF,
    UNKNOWN
}
