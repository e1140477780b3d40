package com.opscenter.lab.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.load.LoadState;
import com.opscenter.lab.load.Meter;
import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final HandClock clock = new HandClock();
    private final RackPdu pdu =
            new RackPdu(PduSpec.of(PduPersonality.RPDU2), clock, PduMemory.none());

    @Test
    void banks_and_phases_carry_the_sum_of_their_outlets() {
        assertThat(currentAfter(Duration.ofMinutes(5)))
                .isEqualTo(pdu.banks().stream().mapToInt(Meter::milliamps).sum())
                .isEqualTo(pdu.outlets().stream().mapToInt(pdu::milliamps).sum());
    }

    @Test
    void the_load_drifts_around_its_average_and_never_far_from_it() {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            seen.add(currentAfter(Duration.ofSeconds(2)));
        }
        assertThat(seen).allMatch(milliamps -> milliamps >= 3_000 && milliamps <= 5_000);
        assertThat(new HashSet<>(seen)).hasSizeGreaterThan(100);
    }

    @Test
    void the_same_seed_drifts_the_same_way() {
        HandClock otherClock = new HandClock();
        var other = new RackPdu(pdu.spec(), otherClock, PduMemory.none());
        otherClock.forward(Duration.ofMinutes(3));
        assertThat(currentAfter(Duration.ofMinutes(3)))
                .isEqualTo(other.<Integer>during(other::totalMilliamps));
    }

    @Test
    void an_outlet_that_is_off_draws_nothing() {
        pdu.press(3, false);
        assertThat(pdu.milliamps(pdu.outlets().get(2))).isZero();
    }

    @Test
    void near_lies_between_the_thresholds_and_overload_above_both() {
        pdu.breakWith(Misbehavior.of(Mode.NEAR));
        assertThat(stateAfter(Duration.ofSeconds(1))).isEqualTo(LoadState.NEAR);
        pdu.mend();
        pdu.breakWith(Misbehavior.of(Mode.OVERLOAD));
        assertThat(stateAfter(Duration.ofSeconds(1))).isEqualTo(LoadState.OVER);
        pdu.mend();
        assertThat(stateAfter(Duration.ofSeconds(1))).isEqualTo(LoadState.NORMAL);
    }

    @Test
    void an_overload_of_one_outlet_is_drawn_by_that_outlet() {
        pdu.breakWith(Misbehavior.of(Mode.OVERLOAD).at(3));
        assertThat(stateAfter(Duration.ofSeconds(1))).isEqualTo(LoadState.OVER);
        assertThat(pdu.milliamps(pdu.outlets().get(2))).isGreaterThan(10_000);
        assertThat(pdu.milliamps(pdu.outlets().get(3))).isLessThan(1_000);
    }

    @Test
    void energy_is_power_times_time() {
        for (int i = 0; i < 3_600; i++) {
            currentAfter(Duration.ofSeconds(1));
        }
        assertThat(pdu.energy().wattHours()).isBetween(800, 1_000);
    }

    @Test
    void load_states_follow_the_thresholds() {
        var limits = new Thresholds(1, 12, 15);
        assertThat(limits.stateOf(9)).isEqualTo(LoadState.LOW);
        assertThat(limits.stateOf(10)).isEqualTo(LoadState.NORMAL);
        assertThat(limits.stateOf(120)).isEqualTo(LoadState.NEAR);
        assertThat(limits.stateOf(150)).isEqualTo(LoadState.OVER);
    }

    private int currentAfter(Duration time) {
        clock.forward(time);
        return pdu.during(pdu::totalMilliamps);
    }

    private LoadState stateAfter(Duration time) {
        clock.forward(time);
        return pdu.during(() -> pdu.phases().getFirst().state());
    }
}
