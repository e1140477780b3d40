package com.opscenter.adapters.receivers;

import com.opscenter.adapters.support.Tape;
import java.util.Optional;

/// Reads messages of one protocol; pure.
public interface Interpreter<T> {

    /// Empty for what is no message of this protocol.
    Optional<Heard> read(Arrival<T> arrival);

    /// Puts a message on a tape as it came.
    void record(Arrival<T> arrival, Tape tape);
}
