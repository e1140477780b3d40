package com.opscenter.uptime.api;

/// Readings of a monitor that are no events.
public final class UptimeMetrics {

    /// How long the tested thing took to answer, in microseconds.
    public static final String RESPONSE = "responseMicros";

    private UptimeMetrics() {}
}
