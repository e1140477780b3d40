package com.opscenter.commands.api;

/// Knows what reactions still have to do.
public interface WorkToCome {

    /// Whether a reaction has events of a stream before it, but for those that were parked.
    ///
    /// @param reaction the simple name of its class
    boolean isLeft(String reaction, String stream);
}
