package com.opscenter.uptime.api;

/// What sources can do about what they watch.
public final class UptimeCapability {

    /// They can be told that a device is being worked on.
    public static final String MAINTENANCE = "maintenance";

    /// They draw graphs of it themselves.
    public static final String GRAPHS = "graphs";

    private UptimeCapability() {}
}
