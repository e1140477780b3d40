package com.opscenter.uptime.api;

/// Asks for one monitor as it stands once the read model has passed `after`; answered with an
/// optional [MonitorView].
public record FindMonitor(MonitorId monitor, long after) {}
