package com.opscenter.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.availability.Timeline.Stood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T00:00:00Z");
    private static final int LENGTH = 20_000;
    private static final int FROM = 2_000;
    private static final int TO = 18_000;
    private static final int STEP = 100;

    @Test
    void unknown_time_is_left_out_of_the_quotient_and_told_beside_it() {
        Timeline timeline =
                Timeline.of(
                        List.of(
                                stood(0, 50, State.UP),
                                stood(50, 60, State.DOWN),
                                stood(60, 80, null),
                                stood(80, 100, State.WARNING)),
                        heard(time(0, 100)));
        Share share = timeline.between(at(0), at(100));
        assertThat(share.pct()).isEqualTo(87.5);
        assertThat(share.unknownPct()).isEqualTo(20.0);
        assertThat(share.outages()).isEqualTo(1);
    }

    @Test
    void paused_time_and_maintenance_are_neither_up_nor_down_nor_unknown() {
        Timeline timeline =
                Timeline.of(
                        List.of(
                                stood(0, 25, State.UP),
                                stood(25, 50, State.PAUSED),
                                stood(50, 75, State.MAINTENANCE),
                                stood(75, 100, State.DOWN)),
                        heard(time(0, 100)));
        Share share = timeline.between(at(0), at(100));
        assertThat(share.pct()).isEqualTo(50.0);
        assertThat(share.pausedPct()).isEqualTo(25.0);
        assertThat(share.maintenancePct()).isEqualTo(25.0);
        assertThat(share.unknownPct()).isZero();
    }

    @Test
    void what_the_source_did_not_hear_is_unknown() {
        Timeline timeline =
                Timeline.of(List.of(stood(0, 100, State.DOWN)), heard(time(0, 10), time(90, 100)));
        Share share = timeline.between(at(0), at(100));
        assertThat(share.pct()).isZero();
        assertThat(share.unknownPct()).isEqualTo(80.0);
        assertThat(share.outages()).isEqualTo(2);
    }

    @Test
    void nothing_known_is_no_percentage() {
        Share share = Timeline.of(List.of(), List.of()).between(at(0), at(10));
        assertThat(share.pct()).isNull();
        assertThat(share.unknownPct()).isEqualTo(100.0);
    }

    @Test
    void what_is_read_anew_while_it_is_down_has_one_outage() {
        Timeline timeline =
                Timeline.of(
                        List.of(stood(0, 5, State.DOWN), stood(5, 10, State.DOWN)),
                        heard(time(0, 10)));
        assertThat(timeline.between(at(0), at(10)).outages()).isEqualTo(1);
    }

    @Test
    void what_was_told_later_is_known_and_an_outage_over_both_is_one() {
        List<Known> known = Known.of(List.of(time(50, 100)), List.of(time(10, 30), time(20, 50)));
        assertThat(known)
                .containsExactly(new Known(time(10, 50), true), new Known(time(50, 100), false));
        Timeline timeline = Timeline.of(List.of(stood(0, 100, State.DOWN)), known);
        Share share = timeline.between(at(0), at(100));
        assertThat(share.unknownPct()).isEqualTo(10.0);
        assertThat(share.outages()).isEqualTo(1);
    }

    @Test
    void between_a_history_and_the_first_poll_nothing_is_missed() {
        assertThat(Known.of(List.of(time(52, 100)), List.of(time(0, 50))))
                .containsExactly(new Known(time(0, 52), true), new Known(time(52, 100), false));
        assertThat(Known.of(List.of(time(150, 200)), List.of(time(0, 50))))
                .containsExactly(new Known(time(0, 50), true), new Known(time(150, 200), false));
    }

    @Test
    void another_is_asked_only_for_what_is_not_known() {
        Timeline own =
                Timeline.of(List.of(stood(0, 100, State.UP)), heard(time(20, 40), time(60, 80)));
        Timeline other =
                Timeline.of(
                        List.of(stood(0, 30, State.DOWN), stood(30, 100, State.WARNING)),
                        heard(time(10, 70)));
        assertThat(own.or(other).pieces())
                .extracting(Timeline.Piece::time, Timeline.Piece::state)
                .containsExactly(
                        tuple(time(10, 20), State.DOWN),
                        tuple(time(20, 40), State.UP),
                        tuple(time(40, 60), State.WARNING),
                        tuple(time(60, 80), State.UP));
        assertThat(own.or(other).or(own)).isEqualTo(own.or(other));
    }

    /// Against a count of every single second.
    @Test
    void any_course_is_what_its_seconds_say() {
        Random random = new Random(20261128);
        for (int run = 0; run < 300; run++) {
            @Nullable State[] state = new State[LENGTH];
            boolean[] known = new boolean[LENGTH];
            List<Stood> stood = course(random, state);
            List<Known> times = Known.of(times(random, known), times(random, known));
            Map<State, Integer> count = new EnumMap<>(State.class);
            long unknown = 0;
            for (int second = FROM; second < TO; second++) {
                State now = state[second];
                if (known[second] && now != null) {
                    count.merge(now, 1, Integer::sum);
                } else {
                    unknown++;
                }
            }
            int up = seconds(count, State.UP) + seconds(count, State.WARNING);
            int down = seconds(count, State.DOWN);
            Share share = Timeline.of(stood, times).between(at(FROM), at(TO));
            assertThat(share.pct())
                    .isEqualTo(
                            up + down == 0
                                    ? null
                                    : Math.round(up * 100_000.0 / (up + down)) / 1000.0);
            assertThat(share.unknownMillis()).isEqualTo(unknown * 1000);
            assertThat(share.pausedMillis()).isEqualTo(seconds(count, State.PAUSED) * 1000L);
            assertThat(share.maintenanceMillis())
                    .isEqualTo(seconds(count, State.MAINTENANCE) * 1000L);
        }
    }

    private static int seconds(Map<State, Integer> count, State state) {
        return count.getOrDefault(state, 0);
    }

    private static List<Stood> course(Random random, @Nullable State[] seconds) {
        List<Stood> stood = new ArrayList<>();
        int from = random.nextInt(4000);
        while (from < LENGTH) {
            int to = Math.min(LENGTH, from + 1 + random.nextInt(3000));
            List<State> all = List.copyOf(EnumSet.allOf(State.class));
            int any = random.nextInt(all.size() + 1);
            @Nullable State state = any == all.size() ? null : all.get(any);
            stood.add(stood(from, to, state));
            Arrays.fill(seconds, from, to, state);
            from = to + (random.nextBoolean() ? 0 : random.nextInt(1000));
        }
        return stood;
    }

    /// Their gaps are longer than what is taken for none.
    private static List<Time> times(Random random, boolean[] seconds) {
        List<Time> times = new ArrayList<>();
        int from = random.nextInt(40) * STEP;
        while (from < LENGTH) {
            int to = Math.min(LENGTH, from + STEP * (1 + random.nextInt(50)));
            times.add(time(from, to));
            Arrays.fill(seconds, from, to, true);
            from = to + STEP * (1 + random.nextInt(20));
        }
        return times;
    }

    private static List<Known> heard(Time... times) {
        return Known.of(List.of(times), List.of());
    }

    private static Stood stood(int from, int to, @Nullable State state) {
        return new Stood(time(from, to), state);
    }

    private static Time time(int from, int to) {
        return new Time(at(from), at(to));
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
