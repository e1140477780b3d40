package com.opscenter.alerts.api;

import java.util.List;

/// The rules of an organization as they are now, held in memory.
public interface AlertRules {

    record Known(RuleId id, AlertRule rule) {}

    List<Known> of(String orgId);
}
