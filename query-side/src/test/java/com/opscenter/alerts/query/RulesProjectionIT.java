package com.opscenter.alerts.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.query.Projecting;
import com.opscenter.views.View;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesProjectionIT {

    private final InMemoryHistory history = new InMemoryHistory();
    private final RulesProjection projection = new RulesProjection();

    @Test
    void a_rule_at_any_position_is_the_fold_of_the_events_up_to_there() {
        fill(60, 20261129);
        try (Projecting projecting = Projecting.of(history, projection)) {
            projecting.settle();
            for (StoredEvent event : history.all()) {
                long position = event.position();
                assertThat(rows(projecting, position))
                        .as("at %s", position)
                        .isEqualTo(fold(position));
            }
        }
    }

    @Test
    void folding_twice_gives_the_same_rows() {
        fill(60, 7);
        try (Projecting once = Projecting.of(history, projection);
                Projecting twice = Projecting.of(history, projection)) {
            assertThat(rows(once.settle(), null)).isEqualTo(rows(twice.settle(), null));
        }
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

    /// By a fold that knows nothing of the runner.
    private Map<String, RuleRow> fold(long upTo) {
        Map<String, RuleRow> rows = new TreeMap<>();
        for (StoredEvent event : history.all()) {
            Event payload = event.payload();
            if (event.position() <= upTo && payload != null) {
                String key = projection.key(payload).orElseThrow();
                RuleRow row = projection.fold(rows.get(key), payload, event);
                if (row == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, row);
                }
            }
        }
        return rows;
    }

    private static Map<String, RuleRow> rows(Projecting projecting, @Nullable Long at) {
        Map<String, RuleRow> rows = new TreeMap<>();
        projecting
                .reads()
                .in(ORG, db -> Rules.VIEW.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .forEach(row -> rows.put(row.key(), row.value()));
        return rows;
    }
}
