package com.opscenter.approvals.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.approvals.api.ApprovalRuleCommand;
import com.opscenter.approvals.api.ApprovalRuleCommand.ChangeApprovalRule;
import com.opscenter.approvals.api.ApprovalRuleEvent;
import com.opscenter.approvals.api.ApprovalRuleEvent.ApprovalRuleChanged;
import com.opscenter.commands.command.Given;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final String SWITCH = "power.SwitchOutlet";
    private static final String RULES = "approvals.ChangeApprovalRule";

    private static final Rules ON = Rules.NONE.evolve(new ApprovalRuleChanged(SWITCH, true, 15));

    private static Given<ApprovalRuleCommand, Rules, ApprovalRuleEvent> nothing() {
        return new Given<>(Rules.NONE, Rules::decide, Rules::evolve);
    }

    private static ChangeApprovalRule change(String type, boolean required, int minutes) {
        return new ChangeApprovalRule(type, required, minutes);
    }

    @Test
    void a_rule_is_decided_once() {
        nothing().when(change(SWITCH, true, 15)).then(new ApprovalRuleChanged(SWITCH, true, 15));
        nothing()
                .given(new ApprovalRuleChanged(SWITCH, true, 15))
                .when(change(SWITCH, true, 15))
                .thenNothing();
        nothing()
                .given(new ApprovalRuleChanged(SWITCH, true, 15))
                .when(change(SWITCH, true, 5))
                .then(new ApprovalRuleChanged(SWITCH, true, 5));
    }

    @Test
    void one_waits_from_a_minute_to_a_day() {
        assertThat(change(SWITCH, true, 0).violations()).hasSize(1);
        assertThat(change(SWITCH, true, 1_441).violations()).hasSize(1);
        assertThat(change(SWITCH, true, 1).violations()).isEmpty();
        assertThat(change(SWITCH, true, 1_440).violations()).isEmpty();
    }

    @Test
    void to_take_a_rule_off_is_to_loosen() {
        assertThat(ON.isLoosened(change(SWITCH, false, 15))).isTrue();
        assertThat(ON.isLoosened(change(SWITCH, true, 60))).isFalse();
        assertThat(ON.isLoosened(change("power.SwitchBatch", false, 15))).isFalse();
        assertThat(ON.isLoosened(change("power.SwitchBatch", true, 15))).isFalse();
    }

    @Test
    void to_touch_the_rule_about_rules_is_to_loosen_while_there_is_any() {
        assertThat(ON.isLoosened(change(RULES, true, 15))).isTrue();
        assertThat(ON.isLoosened(change(RULES, false, 15))).isTrue();
        assertThat(Rules.NONE.isLoosened(change(RULES, true, 15))).isFalse();
        Rules off = ON.evolve(new ApprovalRuleChanged(SWITCH, false, 15));
        assertThat(off.isLoosened(change(RULES, false, 15))).isFalse();
    }
}
