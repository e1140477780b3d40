package com.opscenter.alerts.api;

import com.opscenter.sources.api.SourceId;

/// Asks for the problems of a source that our own rules found, as far as somebody said last that
/// they are over; answered with a list of [AlertView], one occurrence of each problem.
public record ListRuleAlertsResolvedByUser(SourceId source) {}
