package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.ID;
import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertRule.When;
import org.junit.jupiter.api.Test;

/// What is known when a node begins to watch, or has not looked for long.
class WatchingAnewTest {

    private final WatchedPdu pdu = new WatchedPdu();

    @Test
    void a_new_life_knows_what_stands_and_ends_it() {
        pdu.recall(pdu.raise());
        assertThat(pdu.polled(90, 161)).isEmpty();
        assertThat(pdu.polled(120, 100)).singleElement().isInstanceOf(ClearAlert.class);
    }

    @Test
    void a_new_life_goes_on_counting_what_was_read_before_it() {
        pdu.kept.read("pdu/pdu-1", 100, 161, 161);
        pdu.anew();
        ReportAlert report = (ReportAlert) pdu.polled(90, 161).getFirst();
        assertThat(report.signal().occurredAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void what_was_good_before_a_new_life_begins_with_it() {
        pdu.kept.read("pdu/pdu-1", 161, 161, 100);
        pdu.anew();
        assertThat(pdu.polled(90, 161)).isEmpty();
        assertThat(pdu.polled(120, 161)).isEmpty();
        assertThat(pdu.polled(150, 161)).hasSize(1);
    }

    @Test
    void what_another_node_read_meanwhile_counts() {
        assertThat(pdu.polled(0, 161)).isEmpty();
        pdu.kept.read("pdu/pdu-1", 161, 100, 161, 161);
        assertThat(((ReportAlert) pdu.polled(600, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_source_that_is_read_slowly_is_watched_as_well() {
        assertThat(pdu.polled(0, 161)).isEmpty();
        ReportAlert report = (ReportAlert) pdu.polled(600, 161).getFirst();
        assertThat(report.signal().occurredAt()).isEqualTo(NOON);
        pdu.standing.add(WatchedPdu.view(report, report.fingerprint().value()));
        assertThat(pdu.polled(1200, 161)).isEmpty();
        assertThat(pdu.polled(1800, 100)).singleElement().isInstanceOf(ClearAlert.class);
        pdu.standing.clear();
        assertThat(pdu.polled(2400, 161)).isEmpty();
        assertThat(pdu.polled(3000, 100)).isEmpty();
        assertThat(pdu.polled(3600, 161)).isEmpty();
        assertThat(pdu.polled(4200, 161)).hasSize(1);
    }

    @Test
    void a_new_life_goes_on_counting_at_a_source_that_is_read_slowly() {
        pdu.polled(0, 161);
        pdu.kept.read("pdu/pdu-1", 161);
        pdu.anew();
        assertThat(((ReportAlert) pdu.polled(1200, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON);
    }

    @Test
    void what_somebody_resolved_at_a_slow_source_is_told_as_what_it_was() {
        pdu.rules.put(ID, rule(new When("pdu.current", "*", 160L, null, null, 0)));
        pdu.resolved.add(WatchedPdu.over((ReportAlert) pdu.polled(0, 161).getFirst(), 60));
        assertThat(((ReportAlert) pdu.polled(600, 170).getFirst()).signal().occurrence())
                .isEqualTo(NOON.toString());
    }

    @Test
    void what_ended_while_another_node_watched_is_raised_as_another_occurrence() {
        pdu.raise();
        assertThat(pdu.polled(600, 161)).isEmpty();
        assertThat(((ReportAlert) pdu.polled(660, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(600));
    }

    /// The alert itself knows that it is over for the same occurrence.
    @Test
    void what_somebody_resolved_is_told_in_a_new_life_as_what_it_was() {
        ReportAlert report = pdu.raise();
        pdu.resolved.add(WatchedPdu.over(report, 70));
        pdu.anew();
        assertThat(((ReportAlert) pdu.polled(90, 161).getFirst()).signal().occurrence())
                .isEqualTo(NOON.toString());
        assertThat(pdu.polled(120, 150)).isEmpty();
        assertThat(pdu.polled(150, 161)).isEmpty();
        assertThat(pdu.polled(180, 100)).hasSize(1);
        assertThat(pdu.polled(210, 161)).isEmpty();
        assertThat(((ReportAlert) pdu.polled(270, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(210));
    }

    @Test
    void what_was_back_after_somebody_resolved_it_begins_anew() {
        pdu.resolved.add(WatchedPdu.over(pdu.raise(), 70));
        pdu.kept.read("pdu/pdu-1", 161, 161, 161, 100, 161);
        pdu.anew();
        assertThat(pdu.polled(150, 161)).isEmpty();
        assertThat(((ReportAlert) pdu.polled(180, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void what_somebody_resolved_says_nothing_of_another_condition() {
        pdu.resolved.add(WatchedPdu.over(pdu.raise(), 70));
        pdu.rules.put(ID, rule(new When("pdu.current", "*", 150L, null, null, 0)));
        pdu.anew();
        assertThat(((ReportAlert) pdu.polled(90, 161).getFirst()).signal().occurredAt())
                .isEqualTo(NOON.plusSeconds(90));
    }
}
