package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.NOW;
import static com.opscenter.power.command.Outlets.OUTLET;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.ask;
import static com.opscenter.power.command.Outlets.observed;
import static com.opscenter.power.command.Outlets.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletCommand.ReleaseSwitch;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletCommand.WithdrawSwitch;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletEvent.OutletSwitchReleased;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletEvent.OutletSwitchScheduled;
import com.opscenter.power.api.SwitchAction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A switch for later: accepted now, decided again when its time has come.
class SchedulingASwitchTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(8));

    private final Given<OutletCommand, Outlet, OutletEvent> installed =
            new Given<OutletCommand, Outlet, OutletEvent>(
                            new Outlet.Unknown(), OutletDecider::decide, OutletEvolution::evolve)
                    .given(observed(read(ON)));
    private final Given<OutletCommand, Outlet, OutletEvent> scheduled =
            installed.after(offAt(LATER));

    @Test
    void a_switch_for_later_is_scheduled_and_nothing_is_sent() {
        var event = new OutletSwitchScheduled(OUTLET, FIRST, SwitchAction.OFF, null, LATER);
        installed.when(offAt(LATER)).then(event);
        assertThat(event.due()).isEqualTo(LATER);
        assertThat(event.whenDue()).isEqualTo(new ReleaseSwitch(OUTLET, FIRST));
    }

    @Test
    void a_time_that_has_passed_means_at_once() {
        installed
                .when(offAt(NOW.minusSeconds(1)))
                .then(
                        new OutletSwitchRequested(
                                OUTLET, FIRST, SwitchAction.OFF, ON, NOW.plusSeconds(15)));
    }

    @Test
    void nobody_plans_for_years() {
        assertThat(offAt(NOW.plus(Duration.ofDays(400))).violations()).hasSize(1);
        assertThat(offAt(LATER).violations()).isEmpty();
    }

    @Test
    void others_may_switch_meanwhile() {
        scheduled
                .when(ask(SECOND, SwitchAction.OFF))
                .then(
                        new OutletSwitchRequested(
                                OUTLET, SECOND, SwitchAction.OFF, ON, NOW.plusSeconds(15)));
    }

    @Test
    void its_time_comes_once_and_not_after_it_was_withdrawn() {
        scheduled
                .when(new ReleaseSwitch(OUTLET, FIRST))
                .then(new OutletSwitchReleased(OUTLET, FIRST));
        scheduled
                .when(new WithdrawSwitch(OUTLET, FIRST))
                .then(new OutletSwitchCancelled(OUTLET, FIRST));
        scheduled
                .after(new WithdrawSwitch(OUTLET, FIRST))
                .when(new ReleaseSwitch(OUTLET, FIRST))
                .thenNothing();
        scheduled
                .after(ask(FIRST, SwitchAction.OFF))
                .when(new ReleaseSwitch(OUTLET, FIRST))
                .thenNothing();
    }

    @Test
    void what_cannot_be_asked_then_is_rejected() {
        scheduled
                .when(new RejectSwitch(OUTLET, FIRST, "locked by now"))
                .then(new OutletSwitchRejected(OUTLET, FIRST, "locked by now"));
        scheduled
                .after(new RejectSwitch(OUTLET, FIRST, "locked by now"))
                .when(new RejectSwitch(OUTLET, FIRST, "again"))
                .thenNothing();
    }

    @Test
    void with_its_outlet_it_goes() {
        scheduled
                .when(new RemoveOutlet(OUTLET))
                .then(
                        new OutletSwitchRejected(OUTLET, FIRST, "The source was removed"),
                        new OutletRemoved(OUTLET));
    }

    @Test
    void a_reading_and_a_cancelled_twin_leave_the_schedule_alone() {
        scheduled
                .given(observed(read(OFF)))
                .after(ask(SECOND, SwitchAction.ON))
                .after(new WithdrawSwitch(OUTLET, SECOND))
                .when(new ReleaseSwitch(OUTLET, FIRST))
                .then(new OutletSwitchReleased(OUTLET, FIRST));
    }

    private static SwitchOutlet offAt(Instant time) {
        return new SwitchOutlet(
                OUTLET, SwitchAction.OFF, FIRST, NOW, true, false, null, null, time);
    }
}
