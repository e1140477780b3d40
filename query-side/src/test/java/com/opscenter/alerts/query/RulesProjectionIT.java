package com.opscenter.alerts.query;

import static com.opscenter.history.InMemoryHistory.ORG;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.query.EveryPosition;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RulesProjectionIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void a_rule_at_any_position_is_the_fold_of_the_events_up_to_there() {
        fill(60, 20261129);
        EveryPosition.isTheFold(history, new RulesProjection());
    }

    static AlertRule rule(String name, long above) {
        return new AlertRule(
                name,
                null,
                new When("pdu.current", "*", above, null, null, 60),
                Severity.WARNING,
                Map.of("rack", "r1"),
                true);
    }

    /// What the write side would allow.
    private void fill(int steps, int seed) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            RuleId id = RuleId.of(ORG, "rule-" + random.nextInt(3));
            var before = history.stream(id.key(), Long.MAX_VALUE);
            boolean known =
                    !before.isEmpty() && !(before.getLast().payload() instanceof AlertRuleRemoved);
            RuleEvent next =
                    !known
                            ? new AlertRuleDefined(id, rule("Rule " + step, step))
                            : random.nextInt(3) == 0
                                    ? new AlertRuleRemoved(id)
                                    : new AlertRuleChanged(id, rule("Rule " + step, step));
            history.append(next);
        }
    }
}
