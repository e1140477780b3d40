package com.opscenter.lab.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.OutletCommand;
import com.opscenter.lab.outlet.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PduMemoryTest {

    private static final class Kept implements PduMemory {

        private Optional<PduState> state = Optional.empty();
        private final List<Effect> effects = new ArrayList<>();

        @Override
        public Optional<PduState> state() {
            return state;
        }

        @Override
        public void keep(PduState changed) {
            state = Optional.of(changed);
        }

        @Override
        public List<Effect> effects() {
            return effects;
        }

        @Override
        public void append(Effect effect) {
            effects.add(effect);
        }

        @Override
        public void forgetEffects() {
            effects.clear();
        }
    }

    private final HandClock clock = new HandClock();
    private final Kept memory = new Kept();

    @Test
    void a_reboot_under_way_goes_on_after_the_process_is_lost() {
        RackPdu lost = start();
        Outlet outlet = lost.outlets().getFirst();
        assertThat(lost.apply(1, () -> lost.command(outlet, OutletCommand.REBOOT)))
                .isEqualTo(SetOutcome.DONE);
        clock.forward(Duration.ofSeconds(2));
        RackPdu found = start();
        assertThat(firstIsOn(found)).isFalse();
        clock.forward(Duration.ofSeconds(10));
        assertThat(firstIsOn(found)).isTrue();
    }

    @Test
    void names_delays_thresholds_and_effects_are_kept() {
        RackPdu lost = start();
        Outlet outlet = lost.outlets().getFirst();
        lost.apply(
                1,
                () -> {
                    lost.rename(outlet, "renamed");
                    lost.set(outlet, Setting.ON_DELAY, 17);
                    lost.limit(lost.phases().getFirst(), new Thresholds(1, 2, 3));
                });
        lost.record(
                new Effect(
                        clock.instant(),
                        1,
                        "ops",
                        "outlet.name",
                        1,
                        "renamed",
                        Optional.empty(),
                        SetOutcome.DONE,
                        0));
        RackPdu found = start();
        assertThat(found.outlets().getFirst().name()).isEqualTo("renamed");
        assertThat(found.outlets().getFirst().onDelay()).isEqualTo(17);
        assertThat(found.phases().getFirst().thresholds()).isEqualTo(new Thresholds(1, 2, 3));
        assertThat(found.effects()).hasSize(1);
        found.forgetEffects();
        assertThat(start().effects()).isEmpty();
    }

    @Test
    void energy_is_kept_to_the_minute() {
        RackPdu lost = start();
        for (int minute = 0; minute < 60; minute++) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(firstIsOn(lost)).isTrue();
        }
        assertThat(start().energy().wattHours()).isEqualTo(lost.energy().wattHours());
    }

    private RackPdu start() {
        return new RackPdu(PduSpec.of(PduPersonality.RPDU2), clock, memory);
    }

    private static boolean firstIsOn(RackPdu pdu) {
        return pdu.during(() -> pdu.outlets().getFirst().on());
    }
}
