package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.OUTLET;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.dispatched;
import static com.opscenter.power.command.Outlets.installed;
import static com.opscenter.power.command.Outlets.observe;
import static com.opscenter.power.command.Outlets.observed;
import static com.opscenter.power.command.Outlets.read;
import static com.opscenter.power.command.Outlets.readBack;
import static com.opscenter.power.command.Outlets.requested;
import static com.opscenter.power.command.Outlets.stillPending;
import static com.opscenter.power.command.Outlets.unknown;

import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import org.junit.jupiter.api.Test;

class ReadingAnOutletTest {

    @Test
    void the_first_reading_installs_the_outlet() {
        unknown().when(observe(read(ON))).then(observed(read(ON)));
    }

    @Test
    void an_equal_reading_is_no_news() {
        installed(ON).when(observe(read(ON))).thenNothing();
    }

    @Test
    void the_wanted_state_confirms_in_the_same_append() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15), dispatched(FIRST))
                .when(observe(read(OFF)))
                .then(observed(read(OFF)), new OutletSwitchConfirmed(OUTLET, FIRST, OFF, false));
    }

    @Test
    void an_equal_reading_confirms_what_was_asked_for_on_a_stale_one() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.ON, ON, 15))
                .when(observe(read(ON)))
                .then(new OutletSwitchConfirmed(OUTLET, FIRST, ON, false));
    }

    @Test
    void a_device_that_is_still_about_to_switch_confirms_nothing() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.DELAYED_OFF, ON, 35), dispatched(FIRST))
                .when(observe(stillPending(ON)))
                .then(observed(stillPending(ON)));
    }

    @Test
    void another_state_before_the_deadline_contradicts_nothing() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15), dispatched(FIRST))
                .when(observe(read(ON)))
                .thenNothing();
    }

    @Test
    void another_state_at_the_deadline_contradicts() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15), dispatched(FIRST))
                .when(readBack(FIRST, read(ON)))
                .then(new OutletSwitchContradicted(OUTLET, FIRST, ON));
    }

    @Test
    void a_state_that_cannot_be_told_contradicts_nothing() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15), dispatched(FIRST))
                .when(readBack(FIRST, read(OutletState.UNKNOWN)))
                .then(observed(read(OutletState.UNKNOWN)));
    }

    @Test
    void a_reboot_is_confirmed_by_off_and_then_on() {
        var rebooting =
                installed(ON)
                        .given(requested(FIRST, SwitchAction.REBOOT, ON, 30), dispatched(FIRST));
        rebooting.when(observe(read(ON))).thenNothing();
        rebooting
                .given(observed(read(OFF)))
                .when(observe(read(ON)))
                .then(observed(read(ON)), new OutletSwitchConfirmed(OUTLET, FIRST, ON, false));
    }

    @Test
    void a_reboot_that_never_went_off_is_contradicted_at_the_deadline() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.REBOOT, ON, 30), dispatched(FIRST))
                .when(readBack(FIRST, read(ON)))
                .then(new OutletSwitchContradicted(OUTLET, FIRST, ON));
    }

    @Test
    void a_reboot_of_an_outlet_that_is_off_is_done_when_it_is_on() {
        installed(OFF)
                .given(requested(FIRST, SwitchAction.REBOOT, OFF, 30), dispatched(FIRST))
                .when(observe(read(ON)))
                .then(observed(read(ON)), new OutletSwitchConfirmed(OUTLET, FIRST, ON, false));
    }

    @Test
    void a_cancel_is_confirmed_once_it_was_sent_and_nothing_is_pending() {
        var cancelling =
                installed(ON)
                        .given(
                                requested(FIRST, SwitchAction.DELAYED_OFF, ON, 35),
                                dispatched(FIRST),
                                new OutletSwitchCancelled(OUTLET, FIRST),
                                requested(SECOND, SwitchAction.CANCEL, ON, 15));
        cancelling.when(observe(read(ON))).thenNothing();
        cancelling
                .given(dispatched(SECOND))
                .when(observe(read(ON)))
                .then(new OutletSwitchConfirmed(OUTLET, SECOND, ON, false));
    }

    @Test
    void a_later_reading_settles_an_unknown_command() {
        var unsettled =
                installed(ON)
                        .given(
                                requested(FIRST, SwitchAction.OFF, ON, 15),
                                new OutletSwitchTimedOut(OUTLET, FIRST));
        unsettled
                .when(readBack(FIRST, read(OFF)))
                .then(observed(read(OFF)), new OutletSwitchConfirmed(OUTLET, FIRST, OFF, false));
        unsettled
                .when(readBack(FIRST, read(ON)))
                .then(new OutletSwitchContradicted(OUTLET, FIRST, ON));
    }

    @Test
    void a_reading_settles_nothing_that_another_command_overtook() {
        installed(ON)
                .given(
                        requested(FIRST, SwitchAction.OFF, ON, 15),
                        new OutletSwitchTimedOut(OUTLET, FIRST),
                        requested(SECOND, SwitchAction.ON, ON, 15))
                .when(readBack(FIRST, read(ON)))
                .then(new OutletSwitchConfirmed(OUTLET, SECOND, ON, false));
    }

    @Test
    void an_outlet_that_is_on_tells_nothing_of_a_reboot_nobody_watched() {
        installed(ON)
                .given(
                        requested(FIRST, SwitchAction.REBOOT, ON, 30),
                        new OutletSwitchTimedOut(OUTLET, FIRST))
                .when(readBack(FIRST, read(ON)))
                .thenNothing();
    }
}
