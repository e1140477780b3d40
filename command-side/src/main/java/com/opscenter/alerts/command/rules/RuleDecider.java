package com.opscenter.alerts.command.rules;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.alerts.api.RuleCommand;
import com.opscenter.alerts.api.RuleCommand.ChangeAlertRule;
import com.opscenter.alerts.api.RuleCommand.DefineAlertRule;
import com.opscenter.alerts.api.RuleCommand.RemoveAlertRule;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.command.rules.Rule.Defined;
import com.opscenter.alerts.command.rules.Rule.Unknown;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;

/// Decides what is asked about a rule.
final class RuleDecider {

    private RuleDecider() {}

    static Decision<RuleEvent> decide(RuleCommand command, Rule rule) {
        return switch (rule) {
            case Unknown _ when command instanceof DefineAlertRule(var id, var wanted) ->
                    accept(new AlertRuleDefined(id, wanted));
            case Unknown _ -> reject(Refusal.notFound("rule " + command.id().slug()));
            case Defined defined -> decide(command, defined);
        };
    }

    private static Decision<RuleEvent> decide(RuleCommand command, Defined now) {
        return switch (command) {
            case DefineAlertRule(var id, _) ->
                    reject("in-use", "There is already a rule with the id " + id.slug());
            case ChangeAlertRule(var id, var wanted) ->
                    wanted.equals(now.rule()) ? accept() : accept(new AlertRuleChanged(id, wanted));
            case RemoveAlertRule(var id) -> accept(new AlertRuleRemoved(id));
        };
    }
}
