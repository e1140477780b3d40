package com.opscenter.alerts.query;

import static com.opscenter.alerts.query.AlertHistory.acked;
import static com.opscenter.alerts.query.AlertHistory.alert;
import static com.opscenter.alerts.query.AlertHistory.raised;
import static com.opscenter.alerts.query.AlertHistory.resolved;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.alerts.api.Severity;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What stands decides the verdict, is counted, and is told as it changes.
class AlertsOnTheDashboardIT {

    private final AlertsSide alerts = new AlertsSide();

    @AfterEach
    void end() {
        alerts.close();
    }

    @Test
    void the_verdict_is_critical_until_somebody_knows_and_warns_until_it_is_over() {
        StandingAlerts verdict = new StandingAlerts(alerts.rows);
        alerts.append(raised(1, Severity.CRITICAL), raised(2, Severity.INFO));
        assertThat(severities(verdict)).containsExactly(VerdictCondition.Severity.CRITICAL);
        alerts.append(acked(1));
        assertThat(severities(verdict)).containsExactly(VerdictCondition.Severity.WARNING);
        assertThat(verdict.conditions(Scope.now(ORG)).getFirst().text())
                .isEqualTo("Host 1: Problem 1 (acknowledged)");
        alerts.append(resolved(1));
        assertThat(severities(verdict)).isEmpty();
    }

    @Test
    void the_dashboard_counts_what_stands_and_what_nobody_knows_of() {
        AlertsSnapshot snapshot = new AlertsSnapshot(alerts.rows);
        alerts.append(raised(1, Severity.CRITICAL), raised(2, Severity.INFO), acked(2));
        alerts.append(raised(3, Severity.INFO), resolved(3));
        assertThat(snapshot.counts(Scope.now(ORG)))
                .containsEntry("alertsOpen", 2L)
                .containsEntry("alertsUnacked", 1L);
        assertThat(snapshot.entries(Scope.now(ORG))).hasSize(2);
        assertThat(snapshot.entries(Scope.now(ORG), Set.of(alert(3, 1).key()))).hasSize(1);
    }

    @Test
    void every_version_is_told_even_of_an_alert_that_came_and_went_between_two_flushes() {
        Heard heard = new Heard();
        AlertsTopic topic = topic(heard);
        topic.flush();
        long start = alerts.side.history.head();
        alerts.append(raised(1, Severity.CRITICAL), acked(1), resolved(1));
        moved(topic, "alerts_alert", alert(1, 1).key(), start);
        assertThat(heard.states()).containsExactly("open", "acked", "resolved");
        long last = start;
        for (Frame frame : heard.frames) {
            assertThat(frame.previous()).isEqualTo(last);
            last = frame.position();
        }
        heard.frames.clear();
        topic.flush();
        assertThat(heard.frames).isEmpty();
        topic.beat();
        assertThat(heard.frames.getLast().kind()).isEqualTo(Frame.BEAT);
        assertThat(topic.since("alerts", ORG, start)).hasSize(3);
    }

    @Test
    void of_a_rule_the_newest_version_is_told_and_that_it_went() {
        RuleId id = RuleId.of(ORG, "load");
        Heard heard = new Heard();
        AlertsTopic topic = topic(heard);
        topic.flush();
        long start = alerts.side.history.head();
        alerts.append(
                new AlertRuleDefined(id, RulesProjectionIT.rule("Load", 160)),
                new AlertRuleChanged(id, RulesProjectionIT.rule("Load", 170)));
        moved(topic, "alerts_rule", id.key(), start);
        assertThat(heard.frames).hasSize(1);
        Frame.Entry told = heard.frames.getFirst().entries().getFirst();
        assertThat(told.key()).isEqualTo(id.key());
        assertThat(((RuleView) Objects.requireNonNull(told.value())).when().above())
                .isEqualTo(170L);
        heard.frames.clear();
        long before = alerts.side.history.head();
        alerts.append(new AlertRuleRemoved(id));
        moved(topic, "alerts_rule", id.key(), before);
        assertThat(heard.frames.getFirst().entries().getFirst().value()).isNull();
    }

    private AlertsTopic topic(Heard heard) {
        return new AlertsTopic(
                alerts.rows,
                alerts.rules,
                alerts.side.projecting.positions(),
                heard,
                JsonMapper.builder().build(),
                CLOCK);
    }

    private void moved(AlertsTopic topic, String projection, String key, long before) {
        long head = alerts.side.history.head();
        Change change = new Change(key, ORG, "home-rack", head, NOW);
        topic.advanced(new Advance(projection, "alerts", before, head, List.of(change)));
        topic.flush();
    }

    /// Somebody of one organization who hears everything.
    private static final class Heard implements Publisher {

        private final List<Frame> frames = new ArrayList<>();

        List<String> states() {
            return frames.stream()
                    .flatMap(frame -> frame.entries().stream())
                    .map(entry -> ((AlertView) Objects.requireNonNull(entry.value())).state())
                    .toList();
        }

        @Override
        public Set<String> hearing(String topic) {
            return Set.of(ORG);
        }

        @Override
        public void publish(String orgId, Frame frame) {
            frames.add(frame);
        }

        @Override
        public boolean isHeard(String topic) {
            return true;
        }

        @Override
        public void publish(Frame frame) {
            frames.add(frame);
        }
    }

    private static List<VerdictCondition.Severity> severities(StandingAlerts verdict) {
        return verdict.conditions(Scope.now(ORG)).stream().map(Condition::severity).toList();
    }
}
