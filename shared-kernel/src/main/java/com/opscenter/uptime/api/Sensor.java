package com.opscenter.uptime.api;

import org.jspecify.annotations.Nullable;

/// A sensor of a watched device, as its source describes it; what it measures are samples. Limits
/// are in the unit of its kind, null where there is none.
///
/// @param id what its source knows it by
/// @param low reached or below is critical
/// @param lowWarning reached or below is a warning
/// @param highWarning reached or above is a warning
/// @param high reached or above is critical
public record Sensor(
        String id,
        SensorKind kind,
        String name,
        @Nullable Long low,
        @Nullable Long lowWarning,
        @Nullable Long highWarning,
        @Nullable Long high) {

    private static final String KEYS = "sensor/";

    /// Begin of the keys of all sensors of a monitor.
    public static String keys(MonitorId monitor) {
        return KEYS + monitor.key().substring(MonitorId.KEYS.length()) + '/';
    }

    /// Whether a key is one of a sensor.
    public static boolean isKey(String key) {
        return key.startsWith(KEYS);
    }

    /// The monitor of a sensor by its key.
    public static String monitorKey(String key) {
        return MonitorId.KEYS + key.substring(KEYS.length(), key.lastIndexOf('/'));
    }

    /// Such as `sensor/librenms-1/7/42`.
    public String key(MonitorId monitor) {
        return keys(monitor) + id;
    }

    /// How a reading stands to the limits.
    ///
    /// @param value null when nothing was read
    public SensorState state(@Nullable Long value) {
        if (value == null) {
            return SensorState.UNKNOWN;
        }
        if (isAtOrAbove(value, high) || isAtOrBelow(value, low)) {
            return SensorState.CRITICAL;
        }
        return isAtOrAbove(value, highWarning) || isAtOrBelow(value, lowWarning)
                ? SensorState.WARNING
                : SensorState.OK;
    }

    private static boolean isAtOrAbove(long value, @Nullable Long limit) {
        return limit != null && value >= limit;
    }

    private static boolean isAtOrBelow(long value, @Nullable Long limit) {
        return limit != null && value <= limit;
    }
}
