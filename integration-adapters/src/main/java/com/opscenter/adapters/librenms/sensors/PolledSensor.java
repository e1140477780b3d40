package com.opscenter.adapters.librenms.sensors;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.polls.PolledRow;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One row of the table `sensors`.
///
/// @param value null when LibreNMS has none
record PolledSensor(long id, long device, Sensor sensor, @Nullable Long value)
        implements PolledRow {

    private static final int LONGEST = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    /// @param per how many of our units are one of LibreNMS'
    private record Scale(SensorKind kind, int per) {}

    /// By `sensor_class`. Others count states, or what no feature has a unit for.
    private static final Map<String, Scale> KINDS =
            Map.of(
                    "temperature", new Scale(SensorKind.TEMPERATURE, 1_000),
                    "fanspeed", new Scale(SensorKind.FAN, 1),
                    "humidity", new Scale(SensorKind.HUMIDITY, 10),
                    "voltage", new Scale(SensorKind.VOLTAGE, 1_000),
                    "current", new Scale(SensorKind.CURRENT, 1_000),
                    "power", new Scale(SensorKind.POWER, 1_000),
                    "load", new Scale(SensorKind.LOAD, 10),
                    "percent", new Scale(SensorKind.LOAD, 10),
                    "charge", new Scale(SensorKind.LOAD, 10));

    /// Empty for one of another class, or that was deleted.
    static Optional<PolledSensor> of(ApiRow row) {
        OptionalLong id = row.number("sensor_id");
        OptionalLong device = row.number("device_id");
        Scale scale = KINDS.get(row.text("sensor_class", LONGEST).orElse(""));
        if (id.isEmpty()
                || device.isEmpty()
                || scale == null
                || row.number("sensor_deleted").orElse(0) != 0) {
            return Optional.empty();
        }
        Sensor sensor =
                new Sensor(
                        Long.toString(id.getAsLong()),
                        scale.kind(),
                        row.text("sensor_descr", LONGEST).orElse("sensor " + id.getAsLong()),
                        whole(row, "sensor_limit_low", scale),
                        whole(row, "sensor_limit_low_warn", scale),
                        whole(row, "sensor_limit_warn", scale),
                        whole(row, "sensor_limit", scale));
        return Optional.of(
                new PolledSensor(
                        id.getAsLong(),
                        device.getAsLong(),
                        sensor,
                        whole(row, "sensor_current", scale)));
    }

    private static @Nullable Long whole(ApiRow row, String column, Scale scale) {
        return row.decimal(column)
                .map(value -> value.multiply(BigDecimal.valueOf(scale.per())))
                .map(value -> value.setScale(0, RoundingMode.HALF_UP))
                .filter(value -> value.abs().compareTo(MOST) < 0)
                .map(BigDecimal::longValueExact)
                .orElse(null);
    }
}
