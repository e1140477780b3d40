package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;

/// A rule as far as decisions need it. A removed one is as if it had never been.
sealed interface Rule {

    record Unknown() implements Rule {}

    record Defined(AlertRule rule) implements Rule {}

    static Rule evolve(Rule rule, RuleEvent event) {
        return switch (event) {
            case AlertRuleDefined(_, var defined) -> new Defined(defined);
            case AlertRuleChanged(_, var changed) -> new Defined(changed);
            case AlertRuleRemoved _ -> new Unknown();
        };
    }
}
