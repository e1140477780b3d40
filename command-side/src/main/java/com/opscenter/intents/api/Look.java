package com.opscenter.intents.api;

/// What a reading shows of an intent.
public enum Look {
    /// The device is as wanted.
    REACHED,
    /// It is in another state.
    ELSEWHERE,
    /// It is in the state a restart ends in, and nobody saw it leave that state: at the deadline
    /// that contradicts, later it tells nothing.
    UNWATCHED,
    /// Its state could not be read.
    UNREADABLE
}
