package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.NOW;
import static com.opscenter.power.command.Outlets.OUTLET;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.dispatched;
import static com.opscenter.power.command.Outlets.installed;
import static com.opscenter.power.command.Outlets.observe;
import static com.opscenter.power.command.Outlets.read;
import static com.opscenter.power.command.Outlets.requested;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import com.opscenter.power.api.OutletCommand.DismissSwitch;
import com.opscenter.power.api.OutletCommand.ExpireSwitch;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletCommand.WithdrawSwitch;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.SwitchAction;
import org.junit.jupiter.api.Test;

class LivingWithAnOutletTest {

    private static final String GONE = "The source was removed";

    private static Given<OutletCommand, Outlet, OutletEvent> switching() {
        return installed(ON).given(requested(FIRST, SwitchAction.OFF, ON, 15));
    }

    @Test
    void handing_it_to_the_device_is_a_fact_once() {
        var handed = new MarkDispatched(OUTLET, FIRST, NOW);
        switching().when(handed).then(dispatched(FIRST));
        switching().given(dispatched(FIRST)).when(handed).thenNothing();
    }

    @Test
    void steps_of_another_command_are_no_news() {
        switching().when(new MarkDispatched(OUTLET, SECOND, NOW)).thenNothing();
        switching().when(new ExpireSwitch(OUTLET, SECOND)).thenNothing();
        switching().when(new RejectSwitch(OUTLET, SECOND, "no")).thenNothing();
    }

    @Test
    void nothing_read_before_the_deadline_is_unknown() {
        switching()
                .when(new ExpireSwitch(OUTLET, FIRST))
                .then(new OutletSwitchTimedOut(OUTLET, FIRST));
    }

    @Test
    void the_device_may_refuse() {
        switching()
                .when(new RejectSwitch(OUTLET, FIRST, "notWritable"))
                .then(new OutletSwitchRejected(OUTLET, FIRST, "notWritable"));
    }

    @Test
    void a_command_is_withdrawn_only_before_it_is_dispatched() {
        var withdraw = new WithdrawSwitch(OUTLET, FIRST);
        switching().when(withdraw).then(new OutletSwitchCancelled(OUTLET, FIRST));
        switching().given(dispatched(FIRST)).when(withdraw).thenRefused("state-moved-on");
    }

    @Test
    void only_an_uncertain_end_is_dismissed_and_only_once() {
        var dismiss = new DismissSwitch(OUTLET, FIRST, "seen on site");
        var dismissed =
                new OutletSwitchDismissed(
                        OUTLET, FIRST, CommandStatus.CONTRADICTED, "seen on site");
        var contradicted = switching().given(new OutletSwitchContradicted(OUTLET, FIRST, ON));
        switching().when(dismiss).thenRefused("state-moved-on");
        contradicted.when(dismiss).then(dismissed);
        contradicted.given(dismissed).when(dismiss).thenRefused("state-moved-on");
    }

    @Test
    void our_words_change_only_where_they_are_given() {
        var described = new OutletDescribed(OUTLET, "NAS", true, Criticality.NORMAL, false);
        installed(ON).when(new DescribeOutlet(OUTLET, "NAS", true, null, null)).then(described);
        installed(ON)
                .given(described)
                .when(new DescribeOutlet(OUTLET, null, null, Criticality.CRITICAL, null))
                .then(new OutletDescribed(OUTLET, "NAS", true, Criticality.CRITICAL, false));
        installed(ON)
                .given(described)
                .when(new DescribeOutlet(OUTLET, "NAS", null, null, null))
                .thenNothing();
    }

    @Test
    void a_removed_outlet_leaves_nothing_open_and_does_not_come_back() {
        var busy =
                switching()
                        .given(
                                new OutletSwitchTimedOut(OUTLET, FIRST),
                                requested(SECOND, SwitchAction.OFF, ON, 15));
        busy.when(new RemoveOutlet(OUTLET))
                .then(
                        new OutletSwitchRejected(OUTLET, SECOND, GONE),
                        new OutletSwitchDismissed(OUTLET, FIRST, CommandStatus.UNKNOWN, GONE),
                        new OutletRemoved(OUTLET));
        var gone = busy.after(new RemoveOutlet(OUTLET));
        gone.when(observe(read(ON))).thenNothing();
        gone.when(new RemoveOutlet(OUTLET)).thenNothing();
        gone.when(new DescribeOutlet(OUTLET, "x", null, null, null)).thenRefused("not-found");
    }
}
