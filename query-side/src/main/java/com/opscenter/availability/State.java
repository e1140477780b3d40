package com.opscenter.availability;

/// How something did, as far as its availability is concerned.
public enum State {
    UP,
    /// Not as it should be, but it works: it counts as up.
    WARNING,
    DOWN,
    /// Not watched.
    PAUSED,
    /// Announced work.
    MAINTENANCE
}
