package com.opscenter.adapters.effects;

import java.time.Duration;
import java.time.Instant;

/// How long and how often a device is looked at after a command.
///
/// @param watch how often
/// @param lastLook how long before its deadline a command is judged, so that the judgement arrives
///   before the deadline does
public record Patience(Duration watch, Duration lastLook) {

    public Instant end(Instant deadline) {
        return deadline.minus(lastLook);
    }
}
