package com.opscenter.alerts.query;

import static com.opscenter.alerts.query.RulesProjectionIT.rule;
import static com.opscenter.history.InMemoryHistory.ALICE;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertRules.Known;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.RuleAlert;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RuleReadsIT {

    private static final String STRANGERS = "00000000-0000-4000-8000-00000000000f";
    private static final RuleId ID = RuleId.of(ORG, "load");
    private static final SourceId SOURCE = new SourceId("librenms-1");

    private final AlertsSide alerts = new AlertsSide();
    private final RuleEntities entities =
            new RuleEntities(
                    alerts.telemetry.readings(),
                    alerts.side.reads,
                    new StaticListableBeanFactory().getBeanProvider(TargetNames.class));
    private final RuleReadsEndpoint endpoint =
            new RuleReadsEndpoint(alerts.side.sights, alerts.rules, entities);

    @AfterEach
    void end() {
        alerts.close();
    }

    @Test
    void a_rule_shows_what_it_raised_now_and_at_any_instant() {
        alerts.append(new AlertRuleDefined(ID, rule("Load", 160)));
        long before = alerts.side.history.head();
        alerts.append(raised("pdu/pdu-1", 5), raised("pdu/pdu-2", 9), over("pdu/pdu-2"));
        RuleView rule = one(null);
        assertThat(rule.standing()).isEqualTo(1);
        assertThat(rule.lastRaised()).isEqualTo(AlertHistory.BEGUN.plusSeconds(9));
        assertThat(rule.changedBy()).isEqualTo("ALICE");
        RuleView then = one("pos:" + before);
        assertThat(then.standing()).isZero();
        assertThat(then.lastRaised()).isNull();
        alerts.append(new AlertRuleRemoved(ID));
        assertThat(items(null)).isEmpty();
        assertThat(items("pos:" + before)).hasSize(1);
    }

    @Test
    void organizations_have_rules_of_their_own() {
        alerts.append(new AlertRuleDefined(ID, rule("Load", 160)));
        RuleId theirs = RuleId.of(STRANGERS, "load");
        alerts.side.history.append(
                STRANGERS, ALICE, null, new AlertRuleDefined(theirs, rule("Theirs", 1)));
        alerts.side.projecting.settle();
        RuleBook book = new RuleBook(alerts.side.reads);
        assertThat(book.of(ORG)).containsExactly(new Known(ID, rule("Load", 160)));
        assertThat(book.of(STRANGERS)).containsExactly(new Known(theirs, rule("Theirs", 1)));
        assertThat(items(null)).extracting(RuleView::name).containsExactly("Load");
    }

    @Test
    void what_polls_are_watched_by_is_read_again_when_a_rule_moved() {
        RuleBook book = new RuleBook(alerts.side.reads);
        assertThat(book.of(ORG)).isEmpty();
        alerts.append(new AlertRuleDefined(ID, rule("Load", 160)));
        assertThat(book.of(ORG)).isEmpty();
        moved(book);
        assertThat(book.of(ORG)).hasSize(1);
        alerts.append(new AlertRuleChanged(ID, rule("Load", 170)));
        moved(book);
        assertThat(book.of(ORG)).containsExactly(new Known(ID, rule("Load", 170)));
    }

    @Test
    void a_metric_can_be_watched_where_it_is_read() {
        alerts.telemetry
                .sink()
                .polled(
                        "pdu-1",
                        ORG,
                        "home-rack",
                        NOW,
                        List.of(
                                new Sample("pdu/pdu-1", "currentDeciamps", 7, NOW),
                                new Sample("pdu/pdu-2", "energyWattHours", 7, NOW),
                                new Sample("switch/sw", "temperature.cpu.milliCelsius", 7, NOW)));
        assertThat(keys("pdu.current", ORG)).containsExactly("pdu/pdu-1");
        assertThat(keys("switch.temperature", ORG)).containsExactly("switch/sw");
        assertThat(keys("pdu.current", STRANGERS)).isEmpty();
    }

    private List<String> keys(String metric, String orgId) {
        return entities.of(orgId, RuleMetric.find(metric).orElseThrow()).items().stream()
                .map(RuleEntities.Entity::key)
                .toList();
    }

    private void moved(RuleBook book) {
        long head = alerts.side.history.head();
        book.advanced(
                new Advance(
                        "alerts_rule",
                        "alerts",
                        head - 1,
                        head,
                        List.of(new Change(ID.key(), ORG, null, head, NOW))));
    }

    private RuleView one(@Nullable String at) {
        return Objects.requireNonNull(
                endpoint.one(ReadSide.viewer(ORG), "load", new When(at, null)).getBody());
    }

    private List<RuleView> items(@Nullable String at) {
        return Objects.requireNonNull(
                        endpoint.list(ReadSide.viewer(ORG), listing(at, null, null)).getBody())
                .items();
    }

    private static AlertId alert(String key) {
        return AlertId.of(RuleAlert.fingerprint(SOURCE, "load", key), 1);
    }

    private static AlertRaised raised(String key, int second) {
        Instant at = AlertHistory.BEGUN.plusSeconds(second);
        AlertSignal signal =
                new AlertSignal(
                        SOURCE,
                        null,
                        Severity.WARNING,
                        "Load",
                        "",
                        new AlertSignal.Target(key, key),
                        Map.of("rule_id", "load"),
                        at,
                        at.toString(),
                        false,
                        null);
        return new AlertRaised(alert(key), signal, 1);
    }

    private static AlertResolved over(String key) {
        return new AlertResolved(
                alert(key), ResolvedBy.SOURCE, AlertHistory.BEGUN.plusSeconds(60), null);
    }
}
