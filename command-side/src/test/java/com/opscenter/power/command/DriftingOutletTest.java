package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.OUTLET;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.ask;
import static com.opscenter.power.command.Outlets.dispatched;
import static com.opscenter.power.command.Outlets.installed;
import static com.opscenter.power.command.Outlets.observe;
import static com.opscenter.power.command.Outlets.observed;
import static com.opscenter.power.command.Outlets.read;
import static com.opscenter.power.command.Outlets.readBack;
import static com.opscenter.power.command.Outlets.requested;
import static com.opscenter.power.command.Outlets.unknown;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.AcceptDrift;
import com.opscenter.power.api.OutletCommand.DismissSwitch;
import com.opscenter.power.api.OutletCommand.ExpireSwitch;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDriftAccepted;
import com.opscenter.power.api.OutletEvent.OutletDriftEnded;
import com.opscenter.power.api.OutletEvent.OutletDrifted;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import org.junit.jupiter.api.Test;

class DriftingOutletTest {

    private static final OutletDrifted DRIFTED = new OutletDrifted(OUTLET, OFF, ON, FIRST);
    private static final OutletDriftEnded ENDED = new OutletDriftEnded(OUTLET);

    @Test
    void an_outlet_nobody_commanded_is_wanted_in_no_state() {
        installed(ON).when(observe(read(OFF))).then(observed(read(OFF)));
    }

    @Test
    void a_change_behind_the_last_command_is_a_drift_at_once_and_told_once() {
        switchedOff().when(observe(read(ON))).then(observed(read(ON)), DRIFTED);
        drifting().when(observe(read(ON))).thenNothing();
    }

    @Test
    void a_drift_ends_when_the_outlet_is_as_wanted_again() {
        drifting().when(observe(read(OFF))).then(observed(read(OFF)), ENDED);
    }

    @Test
    void what_cannot_be_read_neither_begins_nor_ends_a_drift() {
        var unreadable = read(OutletState.UNKNOWN);
        switchedOff().when(observe(unreadable)).then(observed(unreadable));
        drifting().when(observe(unreadable)).then(observed(unreadable));
    }

    @Test
    void a_restart_under_way_is_no_drift_and_leaves_the_outlet_wanted_on() {
        var rebooting =
                installed(ON)
                        .given(requested(FIRST, SwitchAction.REBOOT, ON, 30), dispatched(FIRST));
        var off = rebooting.after(observe(read(OFF)));
        off.when(observe(read(OFF))).thenNothing();
        off.after(observe(read(ON)))
                .when(observe(read(OFF)))
                .then(observed(read(OFF)), new OutletDrifted(OUTLET, ON, OFF, FIRST));
    }

    @Test
    void enforcing_is_the_usual_switch_and_ends_the_drift_when_it_is_confirmed() {
        var enforcing = drifting().after(ask(SECOND, SwitchAction.OFF)).given(dispatched(SECOND));
        enforcing
                .when(observe(read(OFF)))
                .then(
                        observed(read(OFF)),
                        new OutletSwitchConfirmed(OUTLET, SECOND, OFF, false),
                        ENDED);
        enforcing
                .when(readBack(SECOND, read(ON)))
                .then(new OutletSwitchContradicted(OUTLET, SECOND, ON));
    }

    @Test
    void a_switch_to_what_is_observed_makes_it_wanted() {
        drifting()
                .when(ask(SECOND, SwitchAction.ON))
                .then(
                        requested(SECOND, SwitchAction.ON, ON, 15),
                        new OutletSwitchConfirmed(OUTLET, SECOND, ON, true),
                        ENDED);
    }

    @Test
    void a_change_while_a_switch_is_under_way_is_judged_when_that_has_ended() {
        var pending = switchedOff().given(requested(SECOND, SwitchAction.ON, OFF, 15));
        pending.given(observed(read(ON)))
                .when(new RejectSwitch(OUTLET, SECOND, "notWritable"))
                .then(new OutletSwitchRejected(OUTLET, SECOND, "notWritable"), DRIFTED);
    }

    @Test
    void a_switch_that_came_late_is_no_drift_until_somebody_has_dismissed_it() {
        var unsettled =
                switchedOff()
                        .given(requested(SECOND, SwitchAction.ON, OFF, 15), dispatched(SECOND))
                        .after(new ExpireSwitch(OUTLET, SECOND));
        unsettled.when(observe(read(ON))).then(observed(read(ON)));
        unsettled
                .after(observe(read(ON)))
                .when(new DismissSwitch(OUTLET, SECOND, "seen on site"))
                .then(
                        new OutletSwitchDismissed(
                                OUTLET, SECOND, CommandStatus.UNKNOWN, "seen on site"),
                        DRIFTED);
    }

    @Test
    void taking_a_delayed_switch_back_wants_nothing_new() {
        var cancelled =
                switchedOff()
                        .given(
                                requested(SECOND, SwitchAction.DELAYED_ON, OFF, 25),
                                new OutletSwitchCancelled(OUTLET, SECOND),
                                requested("command-3", SwitchAction.CANCEL, OFF, 15),
                                dispatched("command-3"))
                        .after(observe(read(OFF)));
        cancelled.when(observe(read(ON))).then(observed(read(ON)), DRIFTED);
    }

    @Test
    void an_accepted_drift_is_over_and_the_outlet_wanted_as_it_was_read() {
        var accept = new AcceptDrift(OUTLET, SECOND, ON);
        drifting().when(accept).then(new OutletDriftAccepted(OUTLET, SECOND, ON));
        drifting()
                .after(accept)
                .when(observe(read(OFF)))
                .then(observed(read(OFF)), new OutletDrifted(OUTLET, ON, OFF, SECOND));
    }

    @Test
    void only_what_is_still_observed_can_be_accepted() {
        drifting().when(new AcceptDrift(OUTLET, SECOND, OFF)).thenRefused("state-moved-on");
        switchedOff().when(new AcceptDrift(OUTLET, SECOND, OFF)).thenRefused("state-moved-on");
        installed(ON).when(new AcceptDrift(OUTLET, SECOND, ON)).thenRefused("state-moved-on");
        unknown().when(new AcceptDrift(OUTLET, SECOND, ON)).thenRefused("not-found");
    }

    @Test
    void a_drift_ends_with_its_outlet() {
        drifting().when(new RemoveOutlet(OUTLET)).then(ENDED, new OutletRemoved(OUTLET));
    }

    private static Given<OutletCommand, Outlet, OutletEvent> switchedOff() {
        return installed(ON)
                .given(requested(FIRST, SwitchAction.OFF, ON, 15), dispatched(FIRST))
                .after(observe(read(OFF)));
    }

    private static Given<OutletCommand, Outlet, OutletEvent> drifting() {
        return switchedOff().after(observe(read(ON)));
    }
}
