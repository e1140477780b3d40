package com.opscenter.adapters.receivers;

import java.util.Optional;

/// Reads messages of one protocol; pure.
@FunctionalInterface
public interface Interpreter<T> {

    /// Empty for what is no message of this protocol.
    Optional<Heard> read(Arrival<T> arrival);
}
