package com.opscenter.adapters.counters;

import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What an interface carried; empty where it is not certain.
///
/// @param rxErrorsPerHour counted in the last hour, to five minutes, or since it is read
/// @param discardsPerHour both directions, as above
public record Rates(
        OptionalLong rxBps,
        OptionalLong txBps,
        OptionalLong rxErrorsPerHour,
        OptionalLong txErrorsPerHour,
        OptionalLong discardsPerHour) {

    public static final Rates NONE =
            new Rates(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());

    /// @param key of the port
    public List<Sample> samples(String key, Instant at) {
        List<Sample> samples = new ArrayList<>();
        rxBps.ifPresent(value -> samples.add(new Sample(key, "rxBps", value, at)));
        txBps.ifPresent(value -> samples.add(new Sample(key, "txBps", value, at)));
        rxErrorsPerHour.ifPresent(
                value -> samples.add(new Sample(key, "rxErrorsPerHour", value, at)));
        txErrorsPerHour.ifPresent(
                value -> samples.add(new Sample(key, "txErrorsPerHour", value, at)));
        discardsPerHour.ifPresent(
                value -> samples.add(new Sample(key, "discardsPerHour", value, at)));
        return samples;
    }
}
