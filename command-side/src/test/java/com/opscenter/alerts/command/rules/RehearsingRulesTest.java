package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.KeptReadings.at;
import static com.opscenter.alerts.command.rules.KeptReadings.point;
import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.command.rules.Rehearsal.Occurrence;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsingRulesTest {

    private final KeptReadings kept = new KeptReadings();
    private final Rehearsing rehearsing =
            new Rehearsing(
                    kept,
                    new EntityNames(List.of()),
                    List.of((_, keys) ->
                            keys.contains("pdu/pdu-2") ? Map.of("pdu/pdu-2", "attic") : Map.of()));

    @Test
    void each_time_it_would_have_lasted_is_told_with_its_worst_the_newest_first() {
        kept.read("pdu/pdu-1", 100, 161, 170, 165, 150, 139, 161, 161, 161, 161);
        assertThat(over(Loads.HIGH).occurrences())
                .containsExactly(
                        new Occurrence("pdu/pdu-1", "pdu-1", at(6), null, 161),
                        new Occurrence("pdu/pdu-1", "pdu-1", at(1), at(5), 170));
    }

    @Test
    void what_did_not_last_would_not_have_been_raised() {
        kept.read("pdu/pdu-1", 161, 161, 100, 161, 161, 100);
        Rehearsal tried = over(Loads.HIGH);
        assertThat(tried.occurrences()).isEmpty();
        assertThat(tried.entities()).isEqualTo(1);
        assertThat(tried.more()).isFalse();
    }

    @Test
    void below_looks_for_the_least() {
        kept.read("pdu/pdu-1", 20, 4, 2, 9, 20);
        assertThat(over(new When("pdu.current", "*", null, 10L, 15L, 0)).occurrences())
                .containsExactly(new Occurrence("pdu/pdu-1", "pdu-1", at(1), at(4), 2));
    }

    @Test
    void in_rolled_up_steps_one_reading_raises_what_need_not_last() {
        kept.finest = Resolution.FIVE_MINUTES;
        kept.courses.put("pdu/pdu-1", List.of(new Point(at(0), 10, 50, 170), point(1, 20)));
        Rehearsal tried = over(new When("pdu.current", "*", 160L, null, null, 0));
        assertThat(tried.resolution()).isEqualTo("5m");
        assertThat(tried.occurrences()).hasSize(1);
        assertThat(over(Loads.HIGH).occurrences()).isEmpty();
    }

    @Test
    void only_entities_the_rule_covers_are_tried() {
        kept.read("pdu/pdu-1", 900);
        kept.read("pdu/pdu-2", 900);
        kept.read("outlet/pdu-1/1", 900);
        When one = new When("pdu.current", "pdu/pdu-2", 1L, null, null, 0);
        assertThat(over(one).occurrences())
                .extracting(Occurrence::key)
                .containsExactly("pdu/pdu-2");
    }

    @Test
    void a_rule_of_one_site_is_tried_there_only() {
        kept.read("pdu/pdu-1", 900);
        kept.read("pdu/pdu-2", 900);
        When any = new When("pdu.current", "*", 1L, null, null, 0);
        assertThat(over("attic", any).occurrences())
                .extracting(Occurrence::key)
                .containsExactly("pdu/pdu-2");
        assertThat(over("cellar", any).entities()).isZero();
    }

    @Test
    void what_is_too_much_is_cut_and_said() {
        long[] loads = new long[500];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = i % 2 == 0 ? 900 : 0;
        }
        kept.read("pdu/pdu-1", loads);
        Rehearsal tried = over(new When("pdu.current", "*", 1L, null, null, 0));
        assertThat(tried.occurrences()).hasSize(100);
        assertThat(tried.more()).isTrue();
    }

    private Rehearsal over(When when) {
        return over(null, when);
    }

    private Rehearsal over(@Nullable String site, When when) {
        return rehearsing.over(ORG, site, when, NOON, NOON.plus(Duration.ofDays(1)));
    }
}
