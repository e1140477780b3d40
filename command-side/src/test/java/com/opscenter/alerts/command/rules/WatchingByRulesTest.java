package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.ID;
import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingByRulesTest {

    private static final String STRANGERS = "00000000-0000-4000-8000-00000000000f";

    private final WatchedPdu pdu = new WatchedPdu();

    @Test
    void what_lasts_long_enough_is_reported_once_with_when_it_began() {
        assertThat(pdu.polled(0, 161)).isEmpty();
        assertThat(pdu.polled(30, 170)).isEmpty();
        ReportAlert report = (ReportAlert) pdu.polled(60, 165).getFirst();
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
        assertThat(pdu.polled(90, 180)).isEmpty();
    }

    @Test
    void a_reading_that_is_not_beyond_begins_the_time_anew() {
        assertThat(pdu.polled(0, 161)).isEmpty();
        assertThat(pdu.polled(30, 160)).isEmpty();
        assertThat(pdu.polled(60, 161)).isEmpty();
        assertThat(pdu.polled(90, 161)).isEmpty();
        assertThat(pdu.polled(120, 161)).hasSize(1);
    }

    @Test
    void it_ends_only_when_the_value_is_back_past_the_other_side() {
        pdu.raise();
        assertThat(pdu.polled(90, 150)).isEmpty();
        assertThat(pdu.polled(120, 161)).isEmpty();
        assertThat(pdu.polled(150, 140))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClearAlert.class,
                        over -> assertThat(over.at()).isEqualTo(NOON.plusSeconds(150)));
        assertThat(pdu.polled(180, 139)).isEmpty();
    }

    @Test
    void what_is_not_read_any_more_ends_though_its_source_is_polled() {
        pdu.raise();
        for (int minute = 2; minute <= 16; minute++) {
            assertThat(pdu.polledWithout(60 * minute)).isEmpty();
        }
        assertThat(why(pdu.polledWithout(60 * 17))).isEqualTo("It is not read any more");
        assertThat(pdu.polledWithout(60 * 18)).isEmpty();
        assertThat(pdu.polled(60 * 19, 161)).isEmpty();
        assertThat(pdu.polled(60 * 20, 161)).hasSize(1);
    }

    @Test
    void what_is_read_now_and_then_stays() {
        pdu.raise();
        for (int minute = 2; minute <= 60; minute++) {
            List<Command> told =
                    minute % 10 == 0
                            ? pdu.polled(60 * minute, 161)
                            : pdu.polledWithout(60 * minute);
            assertThat(told).isEmpty();
        }
    }

    @Test
    void a_rule_that_was_removed_meanwhile_ends_what_stands() {
        pdu.recall(pdu.raise());
        pdu.rules.clear();
        assertThat(why(pdu.polled(90, 161))).isEqualTo("Its rule was removed");
        assertThat(pdu.polled(120, 161)).isEmpty();
    }

    @Test
    void a_rule_that_is_switched_off_ends_what_stands_and_begins_anew_when_it_is_on_again() {
        pdu.raise();
        pdu.rules.put(ID, Loads.disabled(rule()));
        assertThat(why(pdu.polled(90, 161))).isEqualTo("Its rule was switched off");
        pdu.rules.put(ID, rule());
        assertThat(pdu.polled(120, 161)).isEmpty();
        assertThat(pdu.polled(180, 161)).hasSize(1);
    }

    @Test
    void another_condition_ends_what_stands_and_is_judged_from_its_first_reading() {
        pdu.raise();
        pdu.rules.put(ID, rule(new When("pdu.current", "*", 150L, null, null, 0)));
        List<Command> told = pdu.polled(90, 161);
        assertThat(why(told.subList(0, 1))).isEqualTo("Its rule was changed");
        assertThat(((ReportAlert) told.getLast()).signal().occurrence())
                .isEqualTo(NOON.plusSeconds(90).toString());
        assertThat(pdu.polled(120, 161)).isEmpty();
        pdu.rules.put(ID, rule(new When("pdu.current", "pdu/pdu-2", 150L, null, null, 0)));
        assertThat(why(pdu.polled(150, 161))).isEqualTo("Its rule was changed");
    }

    @Test
    void another_severity_is_told_of_the_same_occurrence() {
        pdu.recall(pdu.raise());
        pdu.rules.put(ID, Loads.as(rule(), Severity.CRITICAL));
        AlertSignal said = ((ReportAlert) pdu.polled(90, 161).getFirst()).signal();
        assertThat(said.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(said.occurrence()).isEqualTo(NOON.toString());
        assertThat(pdu.polled(120, 161)).isEmpty();
    }

    @Test
    void rules_watch_their_own_organization_and_site() {
        pdu.rules.put(ID, rule(new When("pdu.current", "*", 160L, null, null, 0)));
        pdu.watch(Loads.poll(STRANGERS, 0, 900));
        assertThat(pdu.news()).isEmpty();
        pdu.rules.put(
                ID, Loads.at(rule(new When("pdu.current", "*", 160L, null, null, 0)), "attic"));
        assertThat(pdu.polled(30, 900)).isEmpty();
        pdu.rules.put(
                ID, Loads.at(rule(new When("pdu.current", "*", 160L, null, null, 0)), "home-rack"));
        assertThat(pdu.polled(60, 900)).hasSize(1);
    }

    @Test
    void alerts_of_the_source_itself_are_left_alone() {
        ReportAlert report = pdu.raise();
        pdu.standing.add(WatchedPdu.view(report, "0123456789abcdef01234567"));
        pdu.anew();
        pdu.rules.clear();
        assertThat(pdu.polled(90, 161)).isEmpty();
    }

    private static String why(List<Command> told) {
        assertThat(told).hasSize(1);
        return ((RetireAlert) told.getFirst()).why();
    }
}
