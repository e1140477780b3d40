package com.opscenter.lab.pdu;

import static com.opscenter.lab.outlet.OutletCommand.CANCEL;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_OFF;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_ON;
import static com.opscenter.lab.outlet.OutletCommand.DELAYED_REBOOT;
import static com.opscenter.lab.outlet.OutletCommand.OFF;
import static com.opscenter.lab.outlet.OutletCommand.ON;
import static com.opscenter.lab.outlet.OutletCommand.REBOOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.Setting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutletLifeTest {

    private static final Duration JUST_UNDER = Duration.ofMillis(799);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final HandClock clock = new HandClock();
    private final RackPdu pdu =
            new RackPdu(
                    PduSpec.of(PduPersonality.RPDU2)
                            .switching(Duration.ofMillis(800), Duration.ofSeconds(5))
                            .delayed(Duration.ofSeconds(3), Duration.ofSeconds(7)),
                    clock,
                    PduMemory.none());
    private final Outlet outlet = pdu.outlets().getFirst();

    @Test
    void an_outlet_switches_after_its_delay_and_is_pending_until_then() {
        pdu.command(outlet, OFF);
        assertAfter(JUST_UNDER, true, true);
        assertAfter(A_MOMENT, false, false);
    }

    @Test
    void a_reboot_goes_off_and_comes_back_after_the_reboot_duration() {
        pdu.command(outlet, REBOOT);
        assertAfter(Duration.ofMillis(800), false, true);
        assertAfter(Duration.ofMillis(4_999), false, true);
        assertAfter(A_MOMENT, true, false);
    }

    @Test
    void a_reboot_that_nobody_watched_has_happened_all_the_same() {
        pdu.command(outlet, REBOOT);
        assertAfter(Duration.ofMinutes(1), true, false);
    }

    @Test
    void delayed_commands_wait_for_the_delay_of_the_outlet() {
        pdu.command(outlet, DELAYED_OFF);
        assertAfter(Duration.ofSeconds(7), true, true);
        assertAfter(Duration.ofMillis(800), false, false);
        pdu.command(outlet, DELAYED_ON);
        assertAfter(Duration.ofSeconds(3), false, true);
        assertAfter(Duration.ofMillis(800), true, false);
    }

    @Test
    void a_delayed_reboot_takes_off_delay_reboot_duration_and_on_delay() {
        pdu.command(outlet, DELAYED_REBOOT);
        assertAfter(Duration.ofMillis(7_800), false, true);
        assertAfter(Duration.ofMillis(7_999), false, true);
        assertAfter(A_MOMENT, true, false);
    }

    @Test
    void a_delay_of_never_leaves_the_outlet_as_it_is() {
        pdu.set(outlet, Setting.OFF_DELAY, Outlet.NEVER);
        pdu.command(outlet, DELAYED_OFF);
        assertAfter(Duration.ofHours(3), true, false);
    }

    @Test
    void cancelling_keeps_the_outlet_where_it_is() {
        pdu.command(outlet, REBOOT);
        assertAfter(Duration.ofSeconds(1), false, true);
        pdu.command(outlet, CANCEL);
        assertAfter(Duration.ofHours(1), false, false);
    }

    @Test
    void a_new_command_replaces_the_pending_one() {
        pdu.command(outlet, DELAYED_OFF);
        pdu.command(outlet, ON);
        assertAfter(Duration.ofHours(1), true, false);
    }

    @Test
    void the_button_at_the_device_acts_at_once_and_ends_what_was_pending() {
        pdu.command(outlet, REBOOT);
        pdu.press(1, false);
        assertAfter(Duration.ofHours(1), false, false);
    }

    private void assertAfter(Duration time, boolean on, boolean pending) {
        clock.forward(time);
        pdu.during(() -> {
            assertThat(outlet.on()).as("on after another %s", time).isEqualTo(on);
            assertThat(outlet.pending()).as("pending").isEqualTo(pending);
            return outlet;
        });
    }
}
