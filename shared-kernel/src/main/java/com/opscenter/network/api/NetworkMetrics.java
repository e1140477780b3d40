package com.opscenter.network.api;

import com.opscenter.telemetry.api.Metric;
import com.opscenter.telemetry.api.Unit;
import java.util.List;

/// The metrics of this feature, as `Sample` names them. A value that could not be read is left out,
/// never 0; so is a rate over a counter's discontinuity.
public final class NetworkMetrics {

    /// Of a port or a WAN link: bits per second.
    public static final String RX = "rxBps";

    public static final String TX = "txBps";

    /// Of a port: counted over the last hour.
    public static final String RX_ERRORS = "rxErrorsPerHour";

    public static final String TX_ERRORS = "txErrorsPerHour";

    /// Of a port: good packets thrown away in both directions, counted over the last hour.
    public static final String DISCARDS = "discardsPerHour";

    /// Of a port with PoE.
    public static final String POE_POWER = "poePowerMilliwatts";

    public static final String POE_CURRENT = "poeCurrentMilliamps";

    public static final String POE_VOLTAGE = "poeVoltageDecivolts";

    /// Of a switch: since it was started.
    public static final String UPTIME = "uptimeSeconds";

    /// Of a switch: whole percent.
    public static final String CPU = "cpuPct";

    /// Of a switch: what its ports draw together.
    public static final String POE_USED = "poeUsedMilliwatts";

    /// Of a WAN link: to its gateway and back.
    public static final String RTT = "rttMicros";

    public static final String JITTER = "jitterMicros";

    /// Of a WAN link: probes lost of a thousand.
    public static final String LOSS = "lossPermille";

    private static final String TEMPERATURE = "temperature.";
    private static final String MILLI_CELSIUS = ".milliCelsius";

    public static final List<Metric> OF_PORT =
            List.of(
                    Metric.of("rx", "received", Unit.BITS_PER_SECOND, RX),
                    Metric.of("tx", "sent", Unit.BITS_PER_SECOND, TX),
                    Metric.of(
                            "errors",
                            "errors, both directions",
                            Unit.PER_HOUR,
                            RX_ERRORS,
                            TX_ERRORS),
                    Metric.of("discards", "discards, both directions", Unit.PER_HOUR, DISCARDS),
                    Metric.of("poe", "PoE power", Unit.MILLIWATTS, POE_POWER));

    public static final List<Metric> OF_SWITCH =
            List.of(
                    Metric.of("cpu", "CPU load", Unit.PERCENT, CPU),
                    Metric.highest(
                            "temperature",
                            "highest temperature",
                            Unit.MILLI_CELSIUS,
                            TEMPERATURE + "*" + MILLI_CELSIUS),
                    Metric.of("poe", "PoE power", Unit.MILLIWATTS, POE_USED),
                    Metric.of("uptime", "time since its start", Unit.SECONDS, UPTIME));

    public static final List<Metric> OF_WAN =
            List.of(
                    Metric.of("rx", "received", Unit.BITS_PER_SECOND, RX),
                    Metric.of("tx", "sent", Unit.BITS_PER_SECOND, TX),
                    Metric.of("rtt", "round-trip time", Unit.MICROSECONDS, RTT),
                    Metric.of("jitter", "jitter", Unit.MICROSECONDS, JITTER),
                    Metric.of("loss", "packet loss", Unit.PERMILLE, LOSS));

    private NetworkMetrics() {}

    /// Of a switch: one of its temperatures, in thousandths of a degree.
    ///
    /// @param name of the sensor, such as `cpu`
    public static String temperature(String name) {
        return TEMPERATURE + name + MILLI_CELSIUS;
    }

    public static boolean isTemperature(String metric) {
        return metric.startsWith(TEMPERATURE) && metric.endsWith(MILLI_CELSIUS);
    }

    /// The name of the sensor whose metric it is.
    public static String sensor(String temperature) {
        return temperature.substring(
                TEMPERATURE.length(), temperature.length() - MILLI_CELSIUS.length());
    }
}
