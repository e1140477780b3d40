package com.opscenter.alerts.api;

import com.opscenter.sources.api.SourceId;

/// Asks for the alerts of a source that are not over, once the read model has passed `after`;
/// answered with a list of [AlertView].
public record ListStandingAlerts(SourceId source, long after) {}
