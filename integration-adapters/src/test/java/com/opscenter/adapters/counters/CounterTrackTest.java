package com.opscenter.adapters.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Each reason not to believe a difference, and that nothing else is doubted.
class CounterTrackTest {

    private final CounterTrack track = new CounterTrack();
    private final Interface port = Interface.ofSwitch();

    private OptionalLong rx() {
        return track.next(port.read()).rxBps();
    }

    /// Read once, and once more after half a minute of 80 Mb/s.
    private void running() {
        rx();
        port.carry(30, 300_000_000);
        assertThat(rx()).hasValue(80_000_000);
    }

    @Test
    void one_reading_has_no_rate() {
        assertThat(track.next(port.read())).isEqualTo(Rates.NONE);
    }

    @Test
    void nothing_carried_is_zero_and_not_missing() {
        running();
        port.carry(30, 0);
        Rates rates = track.next(port.read());
        assertThat(rates.rxBps()).hasValue(0);
        assertThat(rates.rxErrorsPerHour()).hasValue(0);
    }

    @Test
    void what_a_device_does_not_count_is_missing_and_not_zero() {
        running();
        port.carry(30, 0);
        assertThat(track.next(port.read()).txBps()).isEmpty();
    }

    @Test
    void a_device_that_started_anew_has_no_rate_and_then_has_one_again() {
        running();
        port.restart(5, 20);
        assertThat(rx()).isEmpty();
        port.carry(10, 1_250_000);
        assertThat(rx()).hasValue(1_000_000);
    }

    @Test
    void a_restart_shows_even_when_the_device_runs_longer_than_it_did_before() {
        Interface young = new Interface(false, 1_000, 0);
        track.next(young.read());
        young.restart(100, 60);
        young.carry(0, 5_000_000);
        assertThat(track.next(young.read()).rxBps()).isEmpty();
    }

    @Test
    void sys_up_time_that_begins_anew_after_497_days_is_no_restart() {
        Interface old = new Interface(false, 0xFFFF_FFFFL - 1_000, 7);
        track.next(old.read());
        old.carry(30, 300_000_000);
        assertThat(track.next(old.read()).rxBps()).hasValue(80_000_000);
    }

    @Test
    void another_discontinuity_time_is_a_reset() {
        running();
        port.carry(30, 1_000);
        port.mark(100_500);
        assertThat(rx()).isEmpty();
    }

    @Test
    void another_name_is_another_interface() {
        running();
        port.carry(30, 1_000);
        port.rename("port 2");
        assertThat(track.next(port.read())).isEqualTo(Rates.NONE);
    }

    @Test
    void counters_that_go_back_were_reset() {
        running();
        port.carry(30, 0);
        port.reset(1_000);
        assertThat(rx()).isEmpty();
    }

    @Test
    void more_than_the_line_can_carry_was_not_carried() {
        running();
        port.carry(30, (long) (1.11 * Interface.GIGABIT / 8 * 30));
        assertThat(rx()).isEmpty();
    }

    @Test
    void a_burst_a_little_over_the_speed_is_believed() {
        running();
        port.carry(30, (long) (1.05 * Interface.GIGABIT / 8 * 30));
        assertThat(rx()).isPresent();
    }

    @Test
    void the_speed_of_a_line_that_just_went_down_still_counts() {
        running();
        port.carry(30, 300_000_000);
        assertThat(track.next(port.read(0)).rxBps()).hasValue(80_000_000);
    }

    @Test
    void no_time_has_no_rate() {
        running();
        port.stopClock();
        assertThat(rx()).isEmpty();
    }

    @Test
    void a_reading_too_soon_is_not_taken_for_the_next_one_to_compare_with() {
        running();
        port.carry(0.5, 50_000_000);
        assertThat(rx()).isEmpty();
        port.carry(9.5, 50_000_000);
        assertThat(rx()).hasValue(80_000_000);
    }

    @Test
    void errors_are_those_of_the_last_hour() {
        running();
        port.fail(3);
        port.carry(60, 0);
        assertThat(track.next(port.read()).rxErrorsPerHour()).hasValue(3);
        port.fail(2);
        port.carry(1_800, 0);
        assertThat(track.next(port.read()).rxErrorsPerHour()).hasValue(5);
        port.carry(2_000, 0);
        assertThat(track.next(port.read()).rxErrorsPerHour()).hasValue(2);
        port.carry(4_000, 0);
        assertThat(track.next(port.read()).rxErrorsPerHour()).hasValue(0);
    }

    @Test
    void a_device_without_a_clock_is_timed_by_ours() {
        Moment first = new Moment(0, null);
        assertThat(new Moment(5_000_000_000L, null).nanosSince(first)).hasValue(5_000_000_000L);
    }

    @Test
    void a_clock_of_whole_seconds_tells_restarts_and_ours_tells_the_time() {
        Moment first = new Moment(0, UpTime.ofSeconds(90));
        assertThat(new Moment(60_400_000_000L, UpTime.ofSeconds(150)).nanosSince(first))
                .hasValue(60_400_000_000L);
        assertThat(new Moment(60_400_000_000L, UpTime.ofSeconds(20)).nanosSince(first)).isEmpty();
    }
}
