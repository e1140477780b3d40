package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an accepted command to a device and back, whatever the device answers.
class SwitchPduTest {

    private static final Duration SHORT = Duration.ofSeconds(4);

    private LabPdu pdu;
    private AdapterWorld world;
    private RegisteredLab lab;

    @BeforeEach
    void start() throws Exception {
        pdu =
                LabPdu.start(
                        PduSpec.of(PduPersonality.RPDU2)
                                .switching(Duration.ofMillis(300), Duration.ofSeconds(2))
                                .delayed(Duration.ofSeconds(60), Duration.ofSeconds(60)));
        world = AdapterWorld.start();
        lab = new RegisteredLab(world);
        lab.register(pdu);
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        pdu.close();
    }

    private StoredEvent off(Duration time) {
        return lab.request(3, SwitchAction.OFF, OutletState.ON, time);
    }

    private ObserveOutlet awaitState(OutletState state) {
        return world.commands.await(
                ObserveOutlet.class,
                one ->
                        one.outlet().number() == 3
                                && one.reading().state() == state
                                && !one.reading().devicePending());
    }

    private ObserveOutlet awaitReadBack(StoredEvent stored) {
        String id = RegisteredLab.requested(stored).commandId();
        return world.commands.await(ObserveOutlet.class, one -> id.equals(one.readBackFor()));
    }

    @Test
    void a_switch_is_sent_once_and_told_when_the_device_shows_it() throws Exception {
        StoredEvent request = off(Duration.ofSeconds(15));
        lab.react(request, false);
        awaitState(OutletState.OFF);
        assertThat(pdu.effects()).hasSize(1);
        assertThat(world.commands.all(MarkDispatched.class))
                .singleElement()
                .extracting(MarkDispatched::commandId)
                .isEqualTo(RegisteredLab.requested(request).commandId());
        assertThat(world.commands.all(RejectSwitch.class)).isEmpty();
    }

    @Test
    void a_device_that_refuses_is_believed_only_when_nothing_changed() throws Exception {
        pdu.breakWith(Mode.REFUSE);
        lab.react(off(SHORT), false);
        RejectSwitch rejected = world.commands.await(RejectSwitch.class);
        assertThat(rejected.detail()).isNotBlank();
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_device_that_answers_an_error_though_it_switched_is_confirmed_by_reading()
            throws Exception {
        pdu.breakWith(Mode.ERROR_BUT_SWITCHED);
        lab.react(off(Duration.ofSeconds(15)), false);
        awaitState(OutletState.OFF);
        assertThat(world.commands.all(RejectSwitch.class)).isEmpty();
    }

    @Test
    void a_device_that_lies_is_contradicted_at_the_deadline() throws Exception {
        pdu.breakWith(Mode.LIE);
        StoredEvent request = off(SHORT);
        lab.react(request, false);
        assertThat(awaitReadBack(request).reading().state()).isEqualTo(OutletState.ON);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_slow_device_is_waited_for() throws Exception {
        pdu.breakWith(new Misbehavior(Mode.SLOW, 0, Duration.ofMillis(300)));
        lab.react(off(Duration.ofSeconds(15)), false);
        awaitState(OutletState.OFF);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_silent_device_leaves_the_command_unknown_until_it_speaks_again() throws Exception {
        pdu.breakWith(Mode.SILENT);
        StoredEvent request = off(SHORT);
        lab.react(request, false);
        var timedOut =
                new OutletSwitchTimedOut(
                        RegisteredLab.outlet(3), RegisteredLab.requested(request).commandId());
        world.bean(WhenOutletSwitchTimedOutThenReadBack.class)
                .react(timedOut, world.history.append(timedOut), false);
        assertThat(world.commands.all(RejectSwitch.class)).isEmpty();
        pdu.mend();
        awaitReadBack(request);
        assertThat(pdu.effects().size()).isLessThan(2);
    }

    @Test
    void a_reboot_is_seen_off_and_on_again() throws Exception {
        lab.react(
                lab.request(3, SwitchAction.REBOOT, OutletState.ON, Duration.ofSeconds(20)), false);
        world.commands.await(
                ObserveOutlet.class,
                one -> one.outlet().number() == 3 && one.reading().state() == OutletState.OFF);
        world.commands.forget();
        awaitState(OutletState.ON);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_cancelled_delay_is_sent_and_read() throws Exception {
        lab.react(
                lab.request(3, SwitchAction.DELAYED_OFF, OutletState.ON, Duration.ofSeconds(75)),
                false);
        world.commands.await(
                ObserveOutlet.class,
                one -> one.outlet().number() == 3 && one.reading().devicePending());
        world.commands.forget();
        lab.react(
                lab.request(3, SwitchAction.CANCEL, OutletState.ON, Duration.ofSeconds(15)), false);
        awaitState(OutletState.ON);
        assertThat(pdu.effects()).hasSize(2);
    }

    @Test
    void a_card_that_boots_meanwhile_is_found_again() throws Exception {
        pdu.breakWith(new Misbehavior(Mode.REBOOT, 0, Duration.ofMillis(300)));
        lab.react(off(Duration.ofSeconds(20)), false);
        world.commands.await(ObserveHealth.class, health -> health.status() == HealthStatus.ONLINE);
        pdu.forgetEffects();
        lab.react(lab.request(4, SwitchAction.OFF, OutletState.ON, Duration.ofSeconds(20)), false);
        world.commands.await(
                ObserveOutlet.class,
                one -> one.outlet().number() == 4 && one.reading().state() == OutletState.OFF);
        assertThat(pdu.effects().stream().filter(effect -> effect.outlet() == 4)).hasSize(1);
    }

    @Test
    void nothing_is_sent_for_a_command_that_was_confirmed_in_the_same_append() throws Exception {
        StoredEvent request = lab.request(3, SwitchAction.ON, OutletState.ON, SHORT);
        world.history.append(
                new OutletSwitchConfirmed(
                        RegisteredLab.outlet(3),
                        RegisteredLab.requested(request).commandId(),
                        OutletState.ON,
                        true));
        lab.react(request, false);
        assertThat(pdu.effects()).isEmpty();
        assertThat(world.commands.all(MarkDispatched.class)).isEmpty();
    }

    @Test
    void a_user_who_may_only_read_is_refused_by_the_device() throws Exception {
        world.commands.forget();
        lab.register(pdu, pdu.users().named("reader").orElseThrow(), 30);
        world.commands.await(ObserveOutlet.class, one -> one.outlet().number() == 8);
        lab.react(off(SHORT), false);
        assertThat(world.commands.await(RejectSwitch.class).detail()).isNotBlank();
    }

    @Test
    void nothing_is_sent_after_the_deadline() throws Exception {
        lab.react(off(Duration.ofSeconds(-1)), false);
        assertThat(pdu.effects()).isEmpty();
    }
}
