package com.opscenter.network.command;

import static com.opscenter.network.command.Ports.DISABLED;
import static com.opscenter.network.command.Ports.ENABLED;
import static com.opscenter.network.command.Ports.FIRST;
import static com.opscenter.network.command.Ports.PORT;
import static com.opscenter.network.command.Ports.SECOND;
import static com.opscenter.network.command.Ports.ask;
import static com.opscenter.network.command.Ports.dispatched;
import static com.opscenter.network.command.Ports.observe;
import static com.opscenter.network.command.Ports.observed;
import static com.opscenter.network.command.Ports.powered;
import static com.opscenter.network.command.Ports.present;
import static com.opscenter.network.command.Ports.reading;
import static com.opscenter.network.command.Ports.requested;

import com.opscenter.commands.command.Given;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortCommand.AcceptDrift;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortDriftAccepted;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortSetting;
import com.opscenter.network.api.PortState;
import org.junit.jupiter.api.Test;

class DriftingPortTest {

    private static final PortDrifted DRIFTED =
            new PortDrifted(PORT, PortAspect.ADMIN, PortSetting.DOWN, PortSetting.UP, FIRST);

    @Test
    void a_port_nobody_acted_on_is_wanted_in_no_state() {
        present(ENABLED).when(observe(DISABLED)).then(observed(DISABLED));
    }

    @Test
    void a_change_behind_the_last_command_is_a_drift_and_ends_as_it_came() {
        disabled().when(observe(ENABLED)).then(observed(ENABLED), DRIFTED);
        drifting().when(observe(ENABLED)).thenNothing();
        drifting()
                .when(observe(DISABLED))
                .then(observed(DISABLED), new PortDriftEnded(PORT, PortAspect.ADMIN));
    }

    @Test
    void each_aspect_drifts_by_itself() {
        var unpowered = reading(AdminState.UP, PoeStatus.OFF);
        var both =
                drifting()
                        .given(
                                requested(SECOND, PortAction.POE_ON, PortState.DELIVERING),
                                new PortActionConfirmed(PORT, SECOND, PortState.DELIVERING, true));
        both.when(observe(unpowered))
                .then(
                        observed(unpowered),
                        new PortDrifted(
                                PORT, PortAspect.POE, PortSetting.ON, PortSetting.OFF, SECOND));
    }

    @Test
    void power_that_is_offered_is_on_whatever_takes_it() {
        var powered =
                present(powered(PoeStatus.OFF))
                        .given(
                                requested(PortAction.POE_ON, PortState.OFF),
                                new PortActionConfirmed(PORT, FIRST, PortState.SEARCHING, false));
        for (PoeStatus offered :
                new PoeStatus[] {PoeStatus.SEARCHING, PoeStatus.DELIVERING, PoeStatus.FAULT}) {
            powered.when(observe(powered(offered))).then(observed(powered(offered)));
        }
    }

    @Test
    void a_bounce_under_way_is_no_drift_and_leaves_the_port_wanted_enabled() {
        var bouncing =
                present(ENABLED)
                        .given(requested(PortAction.BOUNCE, PortState.UP), dispatched(FIRST));
        bouncing.when(observe(DISABLED)).then(observed(DISABLED));
        bouncing.after(observe(DISABLED))
                .after(observe(ENABLED))
                .when(observe(DISABLED))
                .then(
                        observed(DISABLED),
                        new PortDrifted(
                                PORT, PortAspect.ADMIN, PortSetting.UP, PortSetting.DOWN, FIRST));
    }

    @Test
    void enforcing_is_the_usual_action_and_ends_the_drift_when_it_is_confirmed() {
        drifting()
                .after(ask(SECOND, PortAction.DISABLE))
                .given(dispatched(SECOND))
                .when(observe(DISABLED))
                .then(
                        observed(DISABLED),
                        new PortActionConfirmed(PORT, SECOND, PortState.DOWN, false),
                        new PortDriftEnded(PORT, PortAspect.ADMIN));
    }

    @Test
    void an_accepted_drift_is_over_and_the_port_wanted_as_it_was_read() {
        var accept = new AcceptDrift(PORT, PortAspect.ADMIN, SECOND, PortSetting.UP);
        drifting()
                .when(accept)
                .then(new PortDriftAccepted(PORT, PortAspect.ADMIN, SECOND, PortSetting.UP));
        drifting()
                .after(accept)
                .when(observe(DISABLED))
                .then(
                        observed(DISABLED),
                        new PortDrifted(
                                PORT, PortAspect.ADMIN, PortSetting.UP, PortSetting.DOWN, SECOND));
    }

    @Test
    void only_what_is_still_observed_can_be_accepted() {
        var accept = new AcceptDrift(PORT, PortAspect.ADMIN, SECOND, PortSetting.UP);
        disabled().when(accept).thenRefused("state-moved-on");
        present(ENABLED).when(accept).thenRefused("state-moved-on");
        drifting()
                .when(new AcceptDrift(PORT, PortAspect.POE, SECOND, PortSetting.ON))
                .thenRefused("state-moved-on");
    }

    @Test
    void a_drift_ends_with_its_port() {
        drifting()
                .when(new RemovePort(PORT))
                .then(new PortDriftEnded(PORT, PortAspect.ADMIN), new PortRemoved(PORT));
    }

    private static Given<PortCommand, Port, PortEvent> disabled() {
        return present(ENABLED)
                .given(requested(PortAction.DISABLE, PortState.UP), dispatched(FIRST))
                .after(observe(DISABLED));
    }

    private static Given<PortCommand, Port, PortEvent> drifting() {
        return disabled().after(observe(ENABLED));
    }
}
