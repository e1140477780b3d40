package com.opscenter.lab.librenms;

import org.jspecify.annotations.Nullable;

/// A sensor of a device as the poller last read it, in the unit of its class.
///
/// @param kind the class, such as `temperature`, `fanspeed` or `state`
/// @param low too little below; null for no such limit
/// @param lowWarn little below
/// @param highWarn much above
/// @param high too much above
public record PolledSensor(
        int id,
        int device,
        String kind,
        String description,
        double value,
        @Nullable Double low,
        @Nullable Double lowWarn,
        @Nullable Double highWarn,
        @Nullable Double high) {

    public PolledSensor showing(double now) {
        return new PolledSensor(id, device, kind, description, now, low, lowWarn, highWarn, high);
    }
}
