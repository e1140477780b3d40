package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private final PollSchedule schedule =
            new PollSchedule(
                    "pdu-1", INTERVAL, new PollingProperties("one", Duration.ofSeconds(15), 3, 4));

    private void fail() {
        schedule.failed(Instant.EPOCH, 5000, new IOException());
    }

    @RepeatedTest(20)
    void the_first_distance_is_any_part_so_that_sources_that_began_together_do_not_march_in_step() {
        assertThat(schedule.untilNext()).isBetween(Duration.ofSeconds(12), INTERVAL);
    }

    @RepeatedTest(20)
    void a_poll_is_up_to_a_tenth_early_and_never_late() {
        schedule.untilNext();
        assertThat(schedule.untilNext()).isBetween(Duration.ofSeconds(27), INTERVAL);
    }

    @Test
    void two_failures_change_nothing() {
        fail();
        fail();
        assertThat(schedule.permits()).isTrue();
        assertThat(schedule.polling().circuit()).isEqualTo("closed");
        assertThat(schedule.untilNext()).isLessThanOrEqualTo(INTERVAL);
    }

    @Test
    void from_the_third_failure_on_the_distance_grows_to_a_limit() {
        fail();
        fail();
        fail();
        assertThat(schedule.polling().circuit()).isEqualTo("open");
        assertThat(schedule.untilNext()).isEqualTo(INTERVAL);
        fail();
        assertThat(schedule.untilNext()).isGreaterThan(Duration.ofSeconds(44));
        for (int i = 0; i < 20; i++) {
            fail();
        }
        assertThat(schedule.untilNext()).isLessThan(Duration.ofSeconds(121));
    }

    @Test
    void by_itself_the_distance_stays_an_interval_and_no_turn_is_missed() throws Exception {
        PollSchedule usual =
                new PollSchedule(
                        "pdu-1",
                        INTERVAL,
                        new PollingProperties("one", Duration.ofSeconds(15), 3, 1));
        for (int i = 0; i < 10; i++) {
            assertThat(usual.permits()).isTrue();
            usual.failed(Instant.EPOCH, 5000, new IOException());
            Thread.sleep(5);
        }
        assertThat(usual.polling().circuit()).isEqualTo("open");
        assertThat(usual.untilNext()).isEqualTo(INTERVAL);
    }

    @Test
    void a_success_closes_the_circuit_whoever_asked_for_it() {
        fail();
        fail();
        fail();
        schedule.succeeded(Instant.EPOCH, 12);
        assertThat(schedule.polling().circuit()).isEqualTo("closed");
        assertThat(schedule.polling().consecutiveFailures()).isZero();
        assertThat(schedule.polling().latencyMs()).isEqualTo(12);
    }
}
