package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.NOW;
import static com.opscenter.power.command.Outlets.OUTLET;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.ask;
import static com.opscenter.power.command.Outlets.askOnStale;
import static com.opscenter.power.command.Outlets.described;
import static com.opscenter.power.command.Outlets.dispatched;
import static com.opscenter.power.command.Outlets.installed;
import static com.opscenter.power.command.Outlets.observed;
import static com.opscenter.power.command.Outlets.reading;
import static com.opscenter.power.command.Outlets.requested;
import static com.opscenter.power.command.Outlets.stillPending;
import static com.opscenter.power.command.Outlets.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.power.api.Capability;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletReading.Delays;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vocabulary.api.FieldError;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchingAnOutletTest {

    @Test
    void an_outlet_nobody_ever_read_is_not_there() {
        unknown().when(ask(FIRST, SwitchAction.ON)).thenRefused("not-found");
    }

    @Test
    void switching_an_outlet_asks_the_device_first() {
        installed(ON)
                .when(ask(FIRST, SwitchAction.OFF))
                .then(requested(FIRST, SwitchAction.OFF, ON, 15));
    }

    @Test
    void a_wanted_state_that_was_read_just_now_is_confirmed_at_once() {
        installed(ON)
                .when(ask(FIRST, SwitchAction.ON))
                .then(
                        requested(FIRST, SwitchAction.ON, ON, 15),
                        new OutletSwitchConfirmed(OUTLET, FIRST, ON, true));
    }

    @Test
    void a_wanted_state_that_was_read_long_ago_is_asked_for_again() {
        installed(ON)
                .when(askOnStale(FIRST, SwitchAction.ON))
                .then(requested(FIRST, SwitchAction.ON, ON, 15));
    }

    @Test
    void a_device_about_to_switch_is_not_believed_to_stay() {
        unknown()
                .given(observed(stillPending(ON)))
                .when(ask(FIRST, SwitchAction.ON))
                .then(requested(FIRST, SwitchAction.ON, ON, 15));
    }

    @ParameterizedTest
    @CsvSource({"REBOOT, 30", "DELAYED_OFF, 35", "DELAYED_REBOOT, 50"})
    void the_deadline_waits_for_what_the_pdu_itself_waits(SwitchAction action, int seconds) {
        installed(ON).when(ask(FIRST, action)).then(requested(FIRST, action, ON, seconds));
    }

    @Test
    void a_delay_of_never_adds_nothing_to_the_deadline_of_a_reboot() {
        unknown()
                .given(observed(reading(ON, false, new Delays(-1, 0, 5), all())))
                .when(ask(FIRST, SwitchAction.REBOOT))
                .then(requested(FIRST, SwitchAction.REBOOT, ON, 20));
    }

    @Test
    void a_delayed_action_whose_delay_is_never_is_refused_in_words() {
        var refusal =
                unknown()
                        .given(observed(reading(OFF, false, new Delays(-1, 0, 5), all())))
                        .when(ask(FIRST, SwitchAction.DELAYED_ON))
                        .thenRefused("capability-missing");
        assertThat(refusal.detail()).contains("power-on delay of nas-01").contains("never");
    }

    @Test
    void a_metered_unit_offers_no_control() {
        unknown()
                .given(observed(reading(ON, false, new Delays(0, 0, 5), Set.of())))
                .when(ask(FIRST, SwitchAction.OFF))
                .thenRefused("capability-missing");
    }

    @Test
    void the_second_operator_is_told_of_the_first_one() {
        var refusal =
                installed(ON)
                        .given(requested(FIRST, SwitchAction.OFF, ON, 15))
                        .when(ask(SECOND, SwitchAction.ON))
                        .thenRefused("command-pending");
        assertThat(refusal.members()).containsEntry("commandId", FIRST);
    }

    @Test
    void an_unknown_command_stands_in_nobodys_way() {
        installed(ON)
                .given(
                        requested(FIRST, SwitchAction.OFF, ON, 15),
                        new OutletSwitchTimedOut(OUTLET, FIRST))
                .when(askOnStale(SECOND, SwitchAction.OFF))
                .then(requested(SECOND, SwitchAction.OFF, ON, 15));
    }

    @Test
    void a_locked_outlet_stays() {
        installed(ON)
                .given(described(false, Criticality.NORMAL, true))
                .when(ask(FIRST, SwitchAction.OFF))
                .thenRefused("outlet-locked");
    }

    @Test
    void an_outlet_of_a_locked_pdu_stays() {
        installed(ON)
                .when(
                        new SwitchOutlet(
                                OUTLET, SwitchAction.OFF, FIRST, NOW, true, true, null, null))
                .thenRefused("outlet-locked");
    }

    @Test
    void a_protected_outlet_needs_a_reason_and_its_name() {
        var refusal =
                installed(ON)
                        .given(described(true, Criticality.NORMAL, false))
                        .when(ask(FIRST, SwitchAction.OFF))
                        .thenRefused("confirmation-required");
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("reason", "confirm");
    }

    @Test
    void a_critical_outlet_is_confirmed_by_the_name_people_see() {
        var critical = installed(ON).given(described(false, Criticality.CRITICAL, false));
        critical.when(confirmed("nas-01")).thenRefused("confirmation-required");
        critical.when(confirmed("NAS")).then(requested(FIRST, SwitchAction.OFF, ON, 15));
    }

    @Test
    void a_delayed_action_is_taken_back_by_cancel() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.DELAYED_OFF, ON, 35), dispatched(FIRST))
                .when(ask(SECOND, SwitchAction.CANCEL))
                .then(
                        new OutletSwitchCancelled(OUTLET, FIRST),
                        requested(SECOND, SwitchAction.CANCEL, ON, 15));
    }

    @Test
    void cancel_does_not_stop_what_is_being_done_now() {
        installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15))
                .when(ask(SECOND, SwitchAction.CANCEL))
                .thenRefused("command-pending");
    }

    @Test
    void with_nothing_to_cancel_nothing_is_sent() {
        installed(ON)
                .when(ask(FIRST, SwitchAction.CANCEL))
                .then(
                        requested(FIRST, SwitchAction.CANCEL, ON, 15),
                        new OutletSwitchConfirmed(OUTLET, FIRST, ON, true));
    }

    private static SwitchOutlet confirmed(String name) {
        return new SwitchOutlet(
                OUTLET, SwitchAction.OFF, FIRST, NOW, true, false, "maintenance", name);
    }

    private static Set<Capability> all() {
        return EnumSet.allOf(Capability.class);
    }
}
