package com.opscenter.uptime.api;

import org.jspecify.annotations.Nullable;

/// A sensor as the API shows it.
///
/// @param key names it in rules and readings, such as `sensor/librenms-1/7/42`
/// @param kind the word of [SensorKind]
/// @param unit what value and limits are counted in
/// @param symbol what people write behind the number, after dividing it by `per`
/// @param value what was read last, also when its device is not reached any more
public record SensorView(
        String key,
        String id,
        String monitorId,
        String kind,
        String name,
        String unit,
        String symbol,
        int per,
        @Nullable Long value,
        SensorState state,
        @Nullable Long low,
        @Nullable Long lowWarning,
        @Nullable Long highWarning,
        @Nullable Long high) {}
