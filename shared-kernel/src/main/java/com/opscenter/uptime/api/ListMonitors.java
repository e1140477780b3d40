package com.opscenter.uptime.api;

import com.opscenter.sources.api.SourceId;

/// Asks for the monitors of a source once the read model has passed `after`; answered with a list
/// of [MonitorView].
public record ListMonitors(SourceId source, long after) {}
