package com.opscenter.alerts.api;

import com.opscenter.history.api.Event;

/// What happened to a rule of our own.
public sealed interface RuleEvent extends Event {

    RuleId id();

    @Override
    default String stream() {
        return id().key();
    }

    record AlertRuleDefined(RuleId id, AlertRule rule) implements RuleEvent {}

    record AlertRuleChanged(RuleId id, AlertRule rule) implements RuleEvent {}

    /// Its alerts end with the next poll of their source.
    record AlertRuleRemoved(RuleId id) implements RuleEvent {}
}
