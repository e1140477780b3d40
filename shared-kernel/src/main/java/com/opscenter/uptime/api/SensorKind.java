package com.opscenter.uptime.api;

import com.opscenter.telemetry.api.Metric;
import com.opscenter.telemetry.api.Unit;
import java.util.Locale;

/// What a sensor measures. Its readings are whole numbers in the unit of its kind.
public enum SensorKind {
    TEMPERATURE("temperatureMilliCelsius", Unit.MILLI_CELSIUS),
    FAN("fanRpm", Unit.REVOLUTIONS),
    HUMIDITY("humidityPermille", Unit.PERMILLE),
    VOLTAGE("voltageMillivolts", Unit.MILLIVOLTS),
    CURRENT("currentMilliamps", Unit.MILLIAMPS),
    POWER("powerMilliwatts", Unit.MILLIWATTS),
    /// Of a power supply or a store: how much of what it can.
    LOAD("loadPermille", Unit.PERMILLE);

    private final String reading;
    private final Unit unit;

    SensorKind(String reading, Unit unit) {
        this.reading = reading;
        this.unit = unit;
    }

    /// What its readings are called, as `Sample` names them.
    public String reading() {
        return reading;
    }

    public Unit unit() {
        return unit;
    }

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Metric metric() {
        return Metric.of(word(), word(), unit, reading);
    }
}
