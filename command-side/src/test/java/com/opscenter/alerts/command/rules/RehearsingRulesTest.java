package com.opscenter.alerts.command.rules;

import static com.opscenter.alerts.command.rules.Loads.NOON;
import static com.opscenter.alerts.command.rules.Loads.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.command.rules.Rehearsal.Occurrence;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsingRulesTest {

    private static final Set<String> CURRENT = Set.of("currentDeciamps");

    private final Kept kept = new Kept();
    private final Rehearsing rehearsing = new Rehearsing(kept, new EntityNames(List.of()));

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
        return rehearsing.over(ORG, when, NOON, NOON.plus(Duration.ofDays(1)));
    }

    private static Instant at(int reading) {
        return NOON.plusSeconds(30L * reading);
    }

    private static Point point(int reading, long value) {
        return new Point(at(reading), value, value, value);
    }

    /// Courses that are kept as they are given.
    private static final class Kept implements Readings {

        private final Map<String, List<Point>> courses = new TreeMap<>();
        private Resolution finest = Resolution.RAW;

        private void read(String key, long... values) {
            courses.put(
                    key,
                    IntStream.range(0, values.length)
                            .mapToObj(reading -> point(reading, values[reading]))
                            .toList());
        }

        @Override
        public SortedMap<String, Set<String>> known(String orgId, String kind) {
            SortedMap<String, Set<String>> known = new TreeMap<>();
            courses.keySet().stream()
                    .filter(key -> key.startsWith(kind))
                    .forEach(key -> known.put(key, CURRENT));
            return known;
        }

        @Override
        public Map<String, Map<String, Long>> latest(
                String orgId, Collection<String> keys, @Nullable Instant at) {
            return Map.of();
        }

        @Override
        public Map<String, Instant> polledAt(
                String orgId, Collection<String> sources, @Nullable Instant at) {
            return Map.of();
        }

        @Override
        public Resolution finest(Instant at) {
            return finest;
        }

        @Override
        public List<Point> series(
                String orgId, String key, String metric, Instant from, Instant to, Duration step) {
            return courses.getOrDefault(key, List.of());
        }
    }
}
