package com.opscenter.network.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.network.api.WanStatus;
import com.opscenter.network.query.Timeline.Share;
import com.opscenter.network.query.Timeline.Stood;
import com.opscenter.network.query.Timeline.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final List<WanStatus> ANY = List.of(WanStatus.values());
    private static final Instant BEGIN = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void unknown_time_is_left_out_of_the_quotient_and_told_beside_it() {
        Timeline timeline =
                Timeline.of(
                        List.of(
                                stood(0, 50, WanStatus.UP),
                                stood(50, 60, WanStatus.DOWN),
                                stood(60, 80, WanStatus.UNKNOWN),
                                stood(80, 100, WanStatus.DEGRADED)),
                        List.of(time(0, 100)));
        assertThat(timeline.between(at(0), at(100))).isEqualTo(new Share(87.5, 20.0, 1));
    }

    @Test
    void what_the_source_did_not_hear_is_unknown() {
        Timeline timeline =
                Timeline.of(
                        List.of(stood(0, 100, WanStatus.DOWN)),
                        List.of(time(0, 10), time(90, 100)));
        assertThat(timeline.between(at(0), at(100))).isEqualTo(new Share(0.0, 80.0, 2));
    }

    @Test
    void nothing_known_is_no_percentage() {
        assertThat(Timeline.of(List.of(), List.of()).between(at(0), at(10)))
                .isEqualTo(new Share(null, 100.0, 0));
    }

    @Test
    void a_link_that_is_read_anew_while_it_is_down_has_one_outage() {
        Timeline timeline =
                Timeline.of(
                        List.of(stood(0, 5, WanStatus.DOWN), stood(5, 10, WanStatus.DOWN)),
                        List.of(time(0, 10)));
        assertThat(timeline.between(at(0), at(10)).outages()).isEqualTo(1);
    }

    /// Against a count of every single second.
    @Test
    void any_course_is_what_its_seconds_say() {
        Random random = new Random(20261128);
        for (int run = 0; run < 300; run++) {
            WanStatus[] status = new WanStatus[200];
            boolean[] heard = new boolean[200];
            List<Stood> stood = statuses(random, status);
            List<Time> times = times(random, heard);
            int up = 0;
            int down = 0;
            for (int second = 20; second < 180; second++) {
                if (heard[second] && status[second] == WanStatus.DOWN) {
                    down++;
                } else if (heard[second] && status[second] != null) {
                    up += status[second] == WanStatus.UNKNOWN ? 0 : 1;
                }
            }
            Share share = Timeline.of(stood, times).between(at(20), at(180));
            assertThat(share.pct())
                    .isEqualTo(
                            up + down == 0
                                    ? null
                                    : Math.round(up * 100_000.0 / (up + down)) / 1000.0);
            assertThat(share.unknownPct())
                    .isEqualTo(Math.round((160 - up - down) * 100_000.0 / 160) / 1000.0);
        }
    }

    private static List<Stood> statuses(Random random, WanStatus[] seconds) {
        List<Stood> stood = new ArrayList<>();
        int from = random.nextInt(40);
        while (from < 199) {
            int to = Math.min(200, from + 1 + random.nextInt(30));
            WanStatus status = ANY.get(random.nextInt(ANY.size()));
            stood.add(stood(from, to, status));
            for (int second = from; second < to; second++) {
                seconds[second] = status;
            }
            from = to + (random.nextBoolean() ? 0 : random.nextInt(10));
        }
        return stood;
    }

    private static List<Time> times(Random random, boolean[] seconds) {
        List<Time> times = new ArrayList<>();
        int from = random.nextInt(40);
        while (from < 199) {
            int to = Math.min(200, from + 1 + random.nextInt(50));
            times.add(time(from, to));
            for (int second = from; second < to; second++) {
                seconds[second] = true;
            }
            from = to + random.nextInt(20);
        }
        return times;
    }

    private static Stood stood(int from, int to, WanStatus status) {
        return new Stood(at(from), at(to), status);
    }

    private static Time time(int from, int to) {
        return new Time(at(from), at(to));
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
