package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.PortEffect;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortState;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an accepted command to a switch and back, whatever the switch answers.
class ActOnPortTest {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(15);

    private LabSwitch net;
    private RegisteredSwitch lab;

    @BeforeEach
    void start() throws Exception {
        net = LabSwitch.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
        lab = new RegisteredSwitch(net);
    }

    @AfterEach
    void stop() throws Exception {
        lab.close();
    }

    private StoredEvent disable(Duration time) {
        return lab.request(PortAction.DISABLE, 0, PortState.UP, time);
    }

    @Test
    void a_port_is_disabled_once_and_told_when_the_switch_shows_it() throws Exception {
        StoredEvent request = disable(LONG);
        lab.react(request, false);
        lab.await(PortAction.DISABLE, PortState.DOWN);
        assertThat(net.effects())
                .singleElement()
                .extracting(PortEffect::object, PortEffect::port, PortEffect::value)
                .containsExactly("ifAdminStatus", 3, "2");
        assertThat(lab.world.commands.all(MarkDispatched.class))
                .singleElement()
                .extracting(MarkDispatched::commandId)
                .isEqualTo(RegisteredSwitch.requested(request).commandId());
        lab.world.commands.await(
                ObservePort.class,
                one ->
                        one.port().equals(RegisteredSwitch.port())
                                && one.reading().operState() == OperState.DOWN);
    }

    @Test
    void power_is_turned_off_at_its_own_object() throws Exception {
        lab.react(lab.request(PortAction.POE_OFF, 0, PortState.DELIVERING, LONG), false);
        lab.await(PortAction.POE_OFF, PortState.OFF);
        assertThat(net.effects())
                .singleElement()
                .extracting(PortEffect::object, PortEffect::port, PortEffect::value)
                .containsExactly("pethPsePortAdminEnable", 3, "2");
    }

    @Test
    void a_bounce_goes_down_waits_and_comes_up_again() throws Exception {
        lab.react(lab.request(PortAction.BOUNCE, 2, PortState.UP, LONG), false);
        assertThat(net.effects()).extracting(PortEffect::value).containsExactly("2", "1");
        Duration pause =
                Duration.between(net.effects().getFirst().at(), net.effects().getLast().at());
        assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(lab.world.commands.all(ObservePort.class))
                .filteredOn(one -> one.port().equals(RegisteredSwitch.port()))
                .extracting(one -> one.reading().adminState().name())
                .containsSubsequence("DOWN", "UP");
    }

    @Test
    void a_cycle_ends_only_when_what_drew_power_draws_it_again() throws Exception {
        lab.react(lab.request(PortAction.POE_CYCLE, 1, PortState.DELIVERING, LONG), false);
        assertThat(net.effects()).extracting(PortEffect::value).containsExactly("2", "1");
        lab.await(PortAction.POE_CYCLE, PortState.DELIVERING);
    }

    @Test
    void a_switch_that_refuses_is_believed_only_when_nothing_changed() throws Exception {
        net.breakWith(Mode.REFUSE);
        lab.react(disable(SHORT), false);
        assertThat(lab.world.commands.await(RejectAction.class).detail()).isNotBlank();
        assertThat(net.effects()).hasSize(1);
    }

    @Test
    void a_switch_that_answers_an_error_though_it_obeyed_is_confirmed_by_reading()
            throws Exception {
        net.breakWith(Mode.ERROR_BUT_DONE);
        lab.react(disable(LONG), false);
        lab.await(PortAction.DISABLE, PortState.DOWN);
        assertThat(lab.world.commands.all(RejectAction.class)).isEmpty();
    }

    @Test
    void a_switch_that_lies_is_contradicted_at_the_deadline() throws Exception {
        net.breakWith(Mode.LIE);
        StoredEvent request = disable(SHORT);
        lab.react(request, false);
        ObservePort readBack = lab.awaitReadBack(request);
        assertThat(PortAction.DISABLE.stateIn(readBack.reading())).isEqualTo(PortState.UP);
        assertThat(net.effects()).hasSize(1);
    }

    @Test
    void a_user_without_write_access_is_told_so() throws Exception {
        try (RegisteredSwitch reading =
                new RegisteredSwitch(
                        LabSwitch.start(SwitchSpec.of(SwitchPersonality.ZYNOS)), "reader")) {
            reading.react(reading.request(PortAction.DISABLE, 0, PortState.UP, SHORT), false);
            assertThat(reading.world.commands.await(RejectAction.class).detail()).isNotBlank();
        }
    }

    @Test
    void a_silent_switch_leaves_the_command_unknown_until_it_speaks_again() throws Exception {
        StoredEvent request = disable(SHORT);
        net.breakWith(Mode.SILENT);
        lab.react(request, false);
        lab.timeOut(request);
        assertThat(lab.world.commands.all(RejectAction.class)).isEmpty();
        net.mend();
        lab.awaitReadBack(request);
        assertThat(net.effects()).hasSizeLessThan(2);
    }

    @Test
    void a_switch_whose_answer_got_lost_is_not_told_twice() throws Exception {
        net.breakWith(Mode.ANSWER_LOST);
        lab.react(disable(LONG), false);
        lab.await(PortAction.DISABLE, PortState.DOWN);
        assertThat(net.effects()).hasSize(1);
    }

    @Test
    void other_switches_go_on_while_one_is_silent() throws Exception {
        net.breakWith(Mode.SILENT);
        lab.react(disable(Duration.ofSeconds(2)), false);
        try (RegisteredSwitch other =
                new RegisteredSwitch(LabSwitch.start(SwitchSpec.of(SwitchPersonality.GS1900)))) {
            other.world.commands.await(
                    ObserveHealth.class, health -> health.status() == HealthStatus.ONLINE);
        }
    }
}
