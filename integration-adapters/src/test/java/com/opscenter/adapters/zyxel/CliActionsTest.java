package com.opscenter.adapters.zyxel;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.RegisteredPorts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.Misbehavior;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.PortEffect;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.sources.api.SourceDraft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an accepted action to a command line and back, whatever the switch does.
class CliActionsTest {

    private static final Duration LONG = Duration.ofSeconds(25);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private LabCli lab;
    private AdapterWorld world;
    private RegisteredPorts ports;

    @BeforeEach
    void start() throws Exception {
        lab = LabCli.start(SwitchSpec.of(SwitchPersonality.ZYNOS).managedBy(1));
        world = AdapterWorld.start(Map.of("opscenter.adapters.zyxel.connect", "20s"));
        ports = new RegisteredPorts(world);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        lab.close();
    }

    private void register(SourceDraft draft) {
        ports.register(draft);
        ports.await("3", one -> one.reading().poe() == PoeStatus.DELIVERING);
        world.commands.forget();
    }

    /// Of the port everything is done to.
    private List<PortReading> told() {
        return world.commands.all(ObservePort.class).stream()
                .filter(one -> one.port().equals(RegisteredPorts.port("3")))
                .map(ObservePort::reading)
                .toList();
    }

    private List<String> effects() {
        return lab.truth().effects().stream()
                .map(effect -> effect.object() + " " + effect.port() + " " + effect.value())
                .toList();
    }

    @Test
    void a_port_is_disabled_once_and_told_when_the_switch_shows_it() throws Exception {
        register(CliAccess.draft(lab));
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, LONG), false);
        ports.await("3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(effects()).containsExactly("inactive 3 off");
        assertThat(lab.truth().effects()).extracting(PortEffect::user).containsExactly("ops");
        assertThat(lab.given()).doesNotContain("write memory");
    }

    @Test
    void a_bounce_goes_down_and_up_again() throws Exception {
        register(CliAccess.draft(lab));
        ports.react(ports.request("3", PortAction.BOUNCE, PortState.UP, LONG), false);
        ports.await("3", one -> one.reading().adminState() == AdminState.UP);
        assertThat(told()).extracting(PortReading::adminState).startsWith(AdminState.DOWN);
        assertThat(effects()).containsExactly("inactive 3 off", "inactive 3 on");
    }

    @Test
    void a_power_cycle_ends_in_power() throws Exception {
        register(CliAccess.draft(lab));
        ports.react(ports.request("3", PortAction.POE_CYCLE, PortState.DELIVERING, LONG), false);
        ports.await("3", one -> one.reading().poe() == PoeStatus.DELIVERING);
        assertThat(told())
                .extracting(PortReading::poe)
                .startsWith(PoeStatus.OFF)
                .endsWith(PoeStatus.DELIVERING);
        assertThat(effects()).containsExactly("pwr 3 off", "pwr 3 on");
    }

    @Test
    void the_port_that_carries_our_way_is_not_disabled() throws Exception {
        register(CliAccess.draft(lab));
        ports.react(ports.request("1", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail())
                .contains("carries our way to the switch");
        assertThat(effects()).isEmpty();
    }

    @Test
    void a_user_who_may_not_configure_is_told_so() throws Exception {
        register(CliAccess.draft(lab, lab.users().viewer()));
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail())
                .contains("does not let this user change ports");
        assertThat(effects()).isEmpty();
    }

    @Test
    void the_same_user_may_with_the_password_for_enable() throws Exception {
        register(
                CliAccess.withSecret(
                        CliAccess.draft(lab, lab.users().viewer()),
                        "enablePassword",
                        lab.users().enablePassword()));
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, LONG), false);
        ports.await("3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(effects()).containsExactly("inactive 3 off");
        assertThat(lab.given()).doesNotContain(lab.users().enablePassword());
        assertThat(world.commands.all().toString()).doesNotContain(lab.users().enablePassword());
    }

    @Test
    void a_switch_that_refuses_is_believed_when_nothing_changed() throws Exception {
        register(CliAccess.draft(lab));
        lab.truth().breakWith(Misbehavior.of(Mode.REFUSE));
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, SHORT), false);
        assertThat(world.commands.await(RejectAction.class).detail()).contains("operation failed");
        assertThat(effects()).hasSize(1);
    }

    @Test
    void a_switch_that_lies_is_contradicted_at_the_deadline() throws Exception {
        register(CliAccess.draft(lab));
        lab.truth().breakWith(Misbehavior.of(Mode.LIE));
        StoredEvent request = ports.request("3", PortAction.DISABLE, PortState.UP, SHORT);
        ports.react(request, false);
        String id = RegisteredPorts.requested(request).commandId();
        ObservePort judged = ports.await("3", one -> id.equals(one.readBackFor()));
        assertThat(judged.reading().adminState()).isEqualTo(AdminState.UP);
        assertThat(effects()).hasSize(1);
    }

    @Test
    void an_order_whose_answer_got_lost_is_confirmed_by_reading_and_not_given_twice()
            throws Exception {
        register(CliAccess.draft(lab));
        lab.truth().breakWith(Misbehavior.of(Mode.ANSWER_LOST));
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, LONG), false);
        ports.await("3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(effects()).containsExactly("inactive 3 off");
        assertThat(world.commands.all(RejectAction.class)).isEmpty();
    }

    @Test
    void after_a_crash_what_the_switch_shows_is_not_ordered_again() throws Exception {
        register(CliAccess.draft(lab));
        lab.truth().set(3, false);
        Thread.sleep(500);
        ports.react(ports.request("3", PortAction.DISABLE, PortState.UP, LONG), true);
        ports.await("3", one -> one.reading().adminState() == AdminState.DOWN);
        assertThat(effects()).isEmpty();
    }
}
