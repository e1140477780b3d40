package com.opscenter.uptime.api;

import com.opscenter.telemetry.api.Metric;
import com.opscenter.telemetry.api.Unit;
import java.util.Arrays;
import java.util.List;

/// Readings of a monitor that are no events.
public final class UptimeMetrics {

    /// How long the tested thing took to answer, in microseconds.
    public static final String RESPONSE = "responseMicros";

    public static final List<Metric> OF_MONITOR =
            List.of(Metric.of("response", "response time", Unit.MICROSECONDS, RESPONSE));

    /// Of sensors: each has the readings of its own kind.
    public static final List<Metric> OF_SENSOR =
            Arrays.stream(SensorKind.values()).map(SensorKind::metric).toList();

    private UptimeMetrics() {}
}
