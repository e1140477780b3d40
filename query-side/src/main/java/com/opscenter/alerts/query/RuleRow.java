package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.identity.api.Actor;
import java.time.Instant;

/// A rule as events tell it.
///
/// @param id its slug
/// @param name as it is sorted and searched by
record RuleRow(String id, String name, AlertRule rule, Instant changedAt, Actor changedBy) {}
