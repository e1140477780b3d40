package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.HIGH;
import static com.opscenter.alerts.command.rules.Loads.ID;
import static com.opscenter.alerts.command.rules.Loads.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleCommand;
import com.opscenter.alerts.api.RuleCommand.ChangeAlertRule;
import com.opscenter.alerts.api.RuleCommand.DefineAlertRule;
import com.opscenter.alerts.api.RuleCommand.RemoveAlertRule;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.command.Given;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefiningRulesTest {

    private static final AlertRule OTHER = Loads.as(rule(), Severity.CRITICAL);

    @Test
    void a_rule_is_defined_once_changed_and_removed_and_may_come_back() {
        unknown().when(new DefineAlertRule(ID, rule())).then(new AlertRuleDefined(ID, rule()));
        defined().when(new DefineAlertRule(ID, OTHER)).thenRefused("in-use");
        defined().when(new ChangeAlertRule(ID, OTHER)).then(new AlertRuleChanged(ID, OTHER));
        defined().when(new ChangeAlertRule(ID, rule())).thenNothing();
        defined().when(new RemoveAlertRule(ID)).then(new AlertRuleRemoved(ID));
        defined()
                .given(new AlertRuleRemoved(ID))
                .when(new DefineAlertRule(ID, OTHER))
                .then(new AlertRuleDefined(ID, OTHER));
    }

    @Test
    void what_was_never_defined_is_neither_changed_nor_removed() {
        unknown().when(new ChangeAlertRule(ID, rule())).thenRefused("not-found");
        unknown().when(new RemoveAlertRule(ID)).thenRefused("not-found");
    }

    @Test
    void only_whoever_may_delete_alerts_removes_a_rule() {
        assertThat(new RemoveAlertRule(ID).permission()).hasToString("alerts:delete");
        assertThat(new ChangeAlertRule(ID, rule()).permission()).hasToString("alerts:write");
    }

    @Test
    void each_field_that_is_wrong_is_named_with_its_rule() {
        assertThat(rule().violations()).isEmpty();
        assertThat(wrong("pdu.temper", "*", 1L, null, null, 0)).containsExactly("when.metric");
        assertThat(wrong("pdu.current", "outlet/pdu-1/1", 1L, null, null, 0))
                .containsExactly("when.entity");
        assertThat(wrong("pdu.current", "*", null, null, null, 0)).containsExactly("when.above");
        assertThat(wrong("pdu.current", "*", 9L, 2L, null, 0)).containsExactly("when.below");
        assertThat(wrong("pdu.current", "*", 9L, null, 10L, 0)).containsExactly("when.clear");
        assertThat(wrong("pdu.current", "*", null, 9L, 8L, 0)).containsExactly("when.clear");
        assertThat(wrong("pdu.current", "*", 9L, null, null, -1))
                .containsExactly("when.forSeconds");
        assertThat(wrong("pdu.current", "*", Long.MIN_VALUE, null, null, 86_401))
                .containsExactly("when.above", "when.forSeconds");
        assertThat(fields(labelled(Map.of("Rack", "1")))).containsExactly("labels.Rack");
        assertThat(fields(labelled(Map.of("rule_id", "1")))).containsExactly("labels.rule_id");
        assertThat(fields(labelled(Map.of("rack", "x".repeat(101)))))
                .containsExactly("labels.rack");
    }

    @Test
    void a_condition_is_worded_in_the_units_people_write() {
        assertThat(HIGH.words()).isEqualTo("above 16 A until 14 A for 60 s");
        assertThat(new When("wan.loss", "*", null, 25L, null, 0).words()).isEqualTo("below 2.5 %");
    }

    private static AlertRule labelled(Map<String, String> labels) {
        return new AlertRule("High load", null, HIGH, Severity.INFO, labels, true);
    }

    private static List<String> wrong(
            String metric,
            String entity,
            @Nullable Long above,
            @Nullable Long below,
            @Nullable Long clear,
            int forSeconds) {
        return fields(rule(new When(metric, entity, above, below, clear, forSeconds)));
    }

    private static List<String> fields(AlertRule rule) {
        return rule.violations().stream().map(FieldError::field).toList();
    }

    private static Given<RuleCommand, Rule, RuleEvent> unknown() {
        return new Given<>(new Rule.Unknown(), RuleDecider::decide, Rule::evolve);
    }

    private static Given<RuleCommand, Rule, RuleEvent> defined() {
        return unknown().given(new AlertRuleDefined(ID, rule()));
    }
}
