package com.opscenter.alerts.api;

/// Asks for one rule as it stands once the read model has passed `after`; answered with an optional
/// [RuleView].
public record FindRule(RuleId id, long after) {}
