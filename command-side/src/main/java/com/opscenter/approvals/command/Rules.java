package com.opscenter.approvals.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.approvals.api.ApprovalRuleCommand;
import com.opscenter.approvals.api.ApprovalRuleCommand.ChangeApprovalRule;
import com.opscenter.approvals.api.ApprovalRuleEvent;
import com.opscenter.approvals.api.ApprovalRuleEvent.ApprovalRuleChanged;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.command.Decision;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was decided about which commands wait for a second person.
///
/// @param byType of the commands that were ever spoken of
record Rules(Map<String, Rule> byType) {

    static final Rules NONE = new Rules(Map.of());

    private static final String OF_RULES = CommandType.of(ChangeApprovalRule.class);

    record Rule(boolean required, int minutes) {}

    Rules {
        byType = Map.copyOf(byType);
    }

    static Decision<ApprovalRuleEvent> decide(ApprovalRuleCommand command, Rules rules) {
        return switch (command) {
            case ChangeApprovalRule(var type, var required, var minutes) ->
                    new Rule(required, minutes).equals(rules.of(type))
                            ? accept()
                            : accept(new ApprovalRuleChanged(type, required, minutes));
        };
    }

    Rules evolve(ApprovalRuleEvent event) {
        Map<String, Rule> next = new TreeMap<>(byType);
        switch (event) {
            case ApprovalRuleChanged(var type, var required, var minutes) ->
                    next.put(type, new Rule(required, minutes));
        }
        return new Rules(next);
    }

    @Nullable Rule of(String type) {
        return byType.get(type);
    }

    boolean isRequired(String type) {
        Rule rule = of(type);
        return rule != null && rule.required();
    }

    int minutes(String type) {
        Rule rule = of(type);
        return rule == null ? ChangeApprovalRule.USUAL : rule.minutes();
    }

    /// Nobody alone takes a rule off, nor the one about rules, as long as there is any.
    boolean isLoosened(ChangeApprovalRule change) {
        boolean any = byType.values().stream().anyMatch(Rule::required);
        return any
                && (change.type().equals(OF_RULES)
                        || (isRequired(change.type()) && !change.required()));
    }
}
