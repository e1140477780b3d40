package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.counters.CounterReading;
import com.opscenter.adapters.counters.Moment;
import com.opscenter.adapters.counters.Rates;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a port carries: counted, or already as a rate.
///
/// @param rxBps as the device tells it; empty where it counts octets
record Traffic(
        OptionalLong rxBps,
        OptionalLong txBps,
        @Nullable Counter rxOctets,
        @Nullable Counter txOctets,
        @Nullable Counter rxErrors,
        @Nullable Counter txErrors) {

    CounterReading counters(Moment moment, PortRow port) {
        return new CounterReading(
                moment,
                port.name(),
                null,
                port.bps(),
                rxOctets,
                txOctets,
                rxErrors,
                txErrors,
                null,
                null);
    }

    /// What was counted, with the rates the device tells itself.
    Rates told(Rates counted) {
        return new Rates(
                rxBps.isPresent() ? rxBps : counted.rxBps(),
                txBps.isPresent() ? txBps : counted.txBps(),
                counted.rxErrorsPerHour(),
                counted.txErrorsPerHour(),
                counted.discardsPerHour());
    }
}
