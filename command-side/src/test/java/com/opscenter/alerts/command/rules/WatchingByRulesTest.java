package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.ID;
import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.ORG;
import static com.opscenter.alerts.command.rules.Loads.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.AlertRules.Known;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.telemetry.api.PollListener.Poll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchingByRulesTest {

    private static final String STRANGERS = "00000000-0000-4000-8000-00000000000f";

    private final Map<RuleId, AlertRule> rules = new HashMap<>(Map.of(ID, rule()));
    private final List<AlertView> standing = new ArrayList<>();
    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            AlertCommand.class,
                            AlertEvent.class,
                            "",
                            (_, _) -> Decision.accept(),
                            (state, _) -> state);
    private final KeptReadings kept = new KeptReadings();
    private RuleWatch watch = watch();
    private int heard;

    @Test
    void what_lasts_long_enough_is_reported_once_with_when_it_began() {
        assertThat(polled(0, 161)).isEmpty();
        assertThat(polled(30, 170)).isEmpty();
        ReportAlert report = (ReportAlert) polled(60, 165).getFirst();
        AlertSignal said = report.signal();
        assertThat(said.title()).isEqualTo("High load");
        assertThat(said.message())
                .isEqualTo("current of Rack left is 16.5 A: above 16 A until 14 A for 60 s");
        assertThat(said.severity()).isEqualTo(Severity.WARNING);
        assertThat(said.occurredAt()).isEqualTo(NOON);
        assertThat(said.occurrence()).isEqualTo(NOON.toString());
        assertThat(said.target()).isEqualTo(new AlertSignal.Target("pdu/pdu-1", "Rack left"));
        assertThat(said.labels())
                .containsEntry("rule_id", "pdu-load")
                .containsEntry("metric", "pdu.current")
                .containsEntry("value", "16.5 A")
                .containsEntry("rack", "r1");
        assertThat(polled(90, 180)).isEmpty();
    }

    @Test
    void a_reading_that_is_not_beyond_begins_the_time_anew() {
        assertThat(polled(0, 161)).isEmpty();
        assertThat(polled(30, 160)).isEmpty();
        assertThat(polled(60, 161)).isEmpty();
        assertThat(polled(90, 161)).isEmpty();
        assertThat(polled(120, 161)).hasSize(1);
    }

    @Test
    void it_ends_only_when_the_value_is_back_past_the_other_side() {
        raise();
        assertThat(polled(90, 150)).isEmpty();
        assertThat(polled(120, 161)).isEmpty();
        assertThat(polled(150, 140))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClearAlert.class,
                        over -> assertThat(over.at()).isEqualTo(NOON.plusSeconds(150)));
        assertThat(polled(180, 139)).isEmpty();
    }

    @Test
    void a_new_life_knows_what_stands_and_ends_it() {
        recall(raise());
        assertThat(polled(90, 161)).isEmpty();
        assertThat(polled(120, 100)).singleElement().isInstanceOf(ClearAlert.class);
    }

    @Test
    void a_new_life_goes_on_counting_what_was_read_before_it() {
        kept.read("pdu/pdu-1", 100, 161, 161);
        watch = watch();
        ReportAlert report = (ReportAlert) polled(90, 161).getFirst();
        assertThat(report.signal().occurredAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void what_was_good_before_a_new_life_begins_with_it() {
        kept.read("pdu/pdu-1", 161, 161, 100);
        watch = watch();
        assertThat(polled(90, 161)).isEmpty();
        assertThat(polled(120, 161)).isEmpty();
        assertThat(polled(150, 161)).hasSize(1);
    }

    @Test
    void what_another_node_read_meanwhile_counts() {
        assertThat(polled(0, 161)).isEmpty();
        kept.read("pdu/pdu-1", 161, 100, 161, 161);
        assertThat(((ReportAlert) polled(600, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_source_that_is_read_slowly_is_watched_as_well() {
        assertThat(polled(0, 161)).isEmpty();
        ReportAlert report = (ReportAlert) polled(600, 161).getFirst();
        assertThat(report.signal().occurredAt()).isEqualTo(NOON);
        standing.add(view(report, report.fingerprint().value()));
        assertThat(polled(1200, 161)).isEmpty();
        assertThat(polled(1800, 100)).singleElement().isInstanceOf(ClearAlert.class);
        standing.clear();
        assertThat(polled(2400, 161)).isEmpty();
        assertThat(polled(3000, 100)).isEmpty();
        assertThat(polled(3600, 161)).isEmpty();
        assertThat(polled(4200, 161)).hasSize(1);
    }

    @Test
    void a_new_life_goes_on_counting_at_a_source_that_is_read_slowly() {
        polled(0, 161);
        kept.read("pdu/pdu-1", 161);
        watch = watch();
        assertThat(((ReportAlert) polled(1200, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON);
    }

    @Test
    void what_somebody_resolved_at_a_slow_source_is_told_as_what_it_was() {
        rules.put(ID, rule(new When("pdu.current", "*", 160L, null, null, 0)));
        assertThat(polled(0, 161)).hasSize(1);
        assertThat(((ReportAlert) polled(600, 170).getFirst()).signal().occurrence())
                .isEqualTo(NOON.toString());
    }

    @Test
    void what_is_not_read_any_more_ends_though_its_source_is_polled() {
        raise();
        for (int minute = 2; minute <= 16; minute++) {
            assertThat(polledWithout(60 * minute)).isEmpty();
        }
        assertThat(why(polledWithout(60 * 17))).isEqualTo("It is not read any more");
        assertThat(polledWithout(60 * 18)).isEmpty();
        assertThat(polled(60 * 19, 161)).isEmpty();
        assertThat(polled(60 * 20, 161)).hasSize(1);
    }

    @Test
    void what_is_read_now_and_then_stays() {
        raise();
        for (int minute = 2; minute <= 60; minute++) {
            List<Command> told =
                    minute % 10 == 0 ? polled(60 * minute, 161) : polledWithout(60 * minute);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void a_rule_that_was_removed_meanwhile_ends_what_stands() {
        recall(raise());
        rules.clear();
        assertThat(why(polled(90, 161))).isEqualTo("Its rule was removed");
        assertThat(polled(120, 161)).isEmpty();
    }

    @Test
    void a_rule_that_is_switched_off_ends_what_stands_and_begins_anew_when_it_is_on_again() {
        raise();
        rules.put(ID, Loads.disabled(rule()));
        assertThat(why(polled(90, 161))).isEqualTo("Its rule was switched off");
        rules.put(ID, rule());
        assertThat(polled(120, 161)).isEmpty();
        assertThat(polled(180, 161)).hasSize(1);
    }

    @Test
    void another_condition_ends_what_stands_and_is_judged_from_its_first_reading() {
        raise();
        rules.put(ID, rule(new When("pdu.current", "*", 150L, null, null, 0)));
        List<Command> told = polled(90, 161);
        assertThat(why(told.subList(0, 1))).isEqualTo("Its rule was changed");
        assertThat(((ReportAlert) told.getLast()).signal().occurrence())
                .isEqualTo(NOON.plusSeconds(90).toString());
        assertThat(polled(120, 161)).isEmpty();
        rules.put(ID, rule(new When("pdu.current", "pdu/pdu-2", 150L, null, null, 0)));
        assertThat(why(polled(150, 161))).isEqualTo("Its rule was changed");
    }

    @Test
    void another_severity_is_told_of_the_same_occurrence() {
        recall(raise());
        rules.put(ID, Loads.as(rule(), Severity.CRITICAL));
        AlertSignal said = ((ReportAlert) polled(90, 161).getFirst()).signal();
        assertThat(said.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(said.occurrence()).isEqualTo(NOON.toString());
        assertThat(polled(120, 161)).isEmpty();
    }

    @Test
    void rules_watch_their_own_organization_and_site() {
        rules.put(ID, rule(new When("pdu.current", "*", 160L, null, null, 0)));
        watch.watch(Loads.poll(STRANGERS, 0, 900));
        assertThat(news()).isEmpty();
        rules.put(ID, Loads.at(rule(new When("pdu.current", "*", 160L, null, null, 0)), "attic"));
        assertThat(polled(30, 900)).isEmpty();
        rules.put(
                ID, Loads.at(rule(new When("pdu.current", "*", 160L, null, null, 0)), "home-rack"));
        assertThat(polled(60, 900)).hasSize(1);
    }

    @Test
    void alerts_of_the_source_itself_are_left_alone() {
        ReportAlert report = raise();
        standing.add(view(report, "0123456789abcdef01234567"));
        watch = watch();
        rules.clear();
        assertThat(polled(90, 161)).isEmpty();
    }

    private ReportAlert raise() {
        polled(0, 161);
        return (ReportAlert) polled(60, 165).getFirst();
    }

    private void recall(ReportAlert report) {
        standing.add(view(report, report.fingerprint().value()));
        watch = watch();
    }

    private static String why(List<Command> told) {
        assertThat(told).hasSize(1);
        return ((RetireAlert) told.getFirst()).why();
    }

    /// What a poll of the first organization's PDU leads to.
    private List<Command> polled(int second, long deciamps) {
        watch.watch(Loads.poll(ORG, second, deciamps));
        return news();
    }

    /// A poll of that PDU which tells nothing of it.
    private List<Command> polledWithout(int second) {
        watch.watch(new Poll("pdu-1", ORG, "home-rack", NOON.plusSeconds(second), List.of()));
        return news();
    }

    private List<Command> news() {
        List<Command> told = commands.sent().subList(heard, commands.sent().size());
        heard = commands.sent().size();
        return List.copyOf(told);
    }

    private RuleWatch watch() {
        EntityNames names =
                new EntityNames(
                        List.of((_, key) ->
                                key.equals("pdu/pdu-1")
                                        ? Optional.of("Rack left")
                                        : Optional.empty()));
        return new RuleWatch(
                orgId ->
                        rules.entrySet().stream()
                                .filter(one -> one.getKey().orgId().equals(orgId))
                                .map(one -> new Known(one.getKey(), one.getValue()))
                                .toList(),
                new RuleReports(names),
                new LookBack(kept),
                commands,
                new AnsweringViews()
                        .answering(ListStandingAlerts.class, AlertView.class, _ -> standing)
                        .views());
    }

    private static AlertView view(ReportAlert report, String fingerprint) {
        AlertSignal said = report.signal();
        AlertSignal.Target target = Objects.requireNonNull(said.target());
        return new AlertView(
                "alert/" + fingerprint + "/1",
                fingerprint + ":1",
                "home-rack",
                said.source().value(),
                null,
                30,
                "fresh",
                false,
                0,
                fingerprint,
                null,
                said.severity().word(),
                2,
                "open",
                said.title(),
                said.message(),
                new AlertView.Target(target.key(), target.name()),
                said.labels(),
                1,
                said.occurredAt(),
                said.occurredAt(),
                null,
                null,
                null,
                null,
                0,
                new AlertView.WriteBack("none", null, null));
    }
}
