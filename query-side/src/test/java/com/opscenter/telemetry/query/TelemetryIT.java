package com.opscenter.telemetry.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TelemetryIT {

    private static final String KEY = "outlet/pdu-1/9";
    private static final String METRIC = "currentDeciamps";
    private static final String OTHER = "00000000-0000-4000-8000-00000000000f";

    private final ReadDatabase database = ReadDatabase.create();

    @Test
    void the_newest_value_is_there_at_once_and_listeners_are_told() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW, 12);
            assertThat(telemetry.readings().latest(ORG, Set.of(KEY), null))
                    .isEqualTo(Map.of(KEY, Map.of(METRIC, 12L)));
            assertThat(telemetry.readings().polledAt(ORG, Set.of("pdu-1"), null))
                    .isEqualTo(Map.of("pdu-1", NOW));
            assertThat(telemetry.told)
                    .singleElement()
                    .satisfies(poll -> assertThat(poll.keys()).containsExactly(KEY));
        }
    }

    @Test
    void a_late_older_sample_does_not_replace_a_newer_one() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW, 12);
            poll(telemetry, NOW.minusSeconds(30), 99);
            assertThat(telemetry.readings().latest(ORG, Set.of(KEY), null))
                    .isEqualTo(Map.of(KEY, Map.of(METRIC, 12L)));
        }
    }

    @Test
    void a_restart_knows_the_newest_values_and_how_old_they_are() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW.minusSeconds(3), 12);
        }
        try (Telemetry again = new Telemetry(database, CLOCK)) {
            assertThat(again.readings().latest(ORG, Set.of(KEY), null).get(KEY))
                    .containsEntry(METRIC, 12L);
            assertThat(again.readings().polledAt(ORG, Set.of("pdu-1"), null))
                    .containsEntry("pdu-1", NOW.minusSeconds(3));
        }
    }

    @Test
    void a_past_instant_shows_the_values_of_then() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW.minusSeconds(60), 10);
            poll(telemetry, NOW.minusSeconds(30), 20);
            poll(telemetry, NOW, 30);
        }
        try (Telemetry again = new Telemetry(database, CLOCK)) {
            assertThat(again.readings().latest(ORG, Set.of(KEY), NOW.minusSeconds(29)).get(KEY))
                    .containsEntry(METRIC, 20L);
        }
    }

    @Test
    void a_series_has_least_average_and_most_of_each_step() {
        Instant begin = NOW.truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, begin, 10);
            poll(telemetry, begin.plusSeconds(20), 20);
            poll(telemetry, begin.plusSeconds(30), 40);
        }
        try (Telemetry again = new Telemetry(database, CLOCK)) {
            Duration step = Duration.ofSeconds(30);
            assertThat(again.readings().series(ORG, KEY, METRIC, begin, NOW, step))
                    .containsExactly(
                            new Point(begin, 10, 15, 20),
                            new Point(begin.plusSeconds(30), 40, 40, 40));
            assertThat(again.readings().series(OTHER, KEY, METRIC, begin, NOW, step)).isEmpty();
        }
    }

    @Test
    void samples_of_a_day_that_is_gone_do_not_stand_in_the_way_of_others() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW.minus(Duration.ofDays(30)), 1);
        }
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW, 12);
        }
        try (Telemetry again = new Telemetry(database, CLOCK)) {
            assertThat(again.readings().latest(ORG, Set.of(KEY), null).get(KEY))
                    .containsEntry(METRIC, 12L);
        }
    }

    @Test
    void another_organization_sees_no_newest_value() {
        try (Telemetry telemetry = new Telemetry(database, CLOCK)) {
            poll(telemetry, NOW, 12);
            assertThat(telemetry.readings().latest(OTHER, Set.of(KEY), null)).isEmpty();
        }
    }

    private static void poll(Telemetry telemetry, Instant at, long value) {
        telemetry
                .sink()
                .polled("pdu-1", ORG, "home-rack", at, List.of(new Sample(KEY, METRIC, value, at)));
    }
}
