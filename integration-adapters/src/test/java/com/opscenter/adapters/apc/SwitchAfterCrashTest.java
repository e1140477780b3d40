package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The software died after an attempt was recorded; nobody knows whether the device got it.
class SwitchAfterCrashTest {

    private LabPdu pdu;
    private AdapterWorld world;
    private RegisteredLab lab;

    @BeforeEach
    void start() throws Exception {
        pdu =
                LabPdu.start(
                        PduSpec.of(PduPersonality.RPDU2)
                                .switching(Duration.ofMillis(300), Duration.ofSeconds(2)));
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

    /// What the earlier life did before it died.
    private void sentBefore(SwitchAction action) throws Exception {
        try (ApcDevice device =
                LabAccess.device(LabAccess.draft(pdu.port(), pdu.users().ops(), ""))) {
            device.command(LabAccess.outlet(3), action);
        }
    }

    private void awaitState(OutletState state) {
        world.commands.await(
                ObserveOutlet.class,
                one -> one.outlet().number() == 3 && one.reading().state() == state);
    }

    @Test
    void a_reboot_that_was_sent_is_not_sent_again() throws Exception {
        sentBefore(SwitchAction.REBOOT);
        lab.react(
                lab.request(3, SwitchAction.REBOOT, OutletState.ON, Duration.ofSeconds(15)), true);
        awaitState(OutletState.OFF);
        world.commands.forget();
        awaitState(OutletState.ON);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_reboot_that_may_not_have_been_sent_is_left_unknown() throws Exception {
        world.commands.forget();
        StoredEvent request =
                lab.request(3, SwitchAction.REBOOT, OutletState.ON, Duration.ofSeconds(3));
        lab.react(request, true);
        readUntil(RegisteredLab.requested(request).deadline());
        assertThat(pdu.effects()).isEmpty();
        assertThat(world.commands.all(MarkDispatched.class)).isEmpty();
        assertThat(world.commands.all(ObserveOutlet.class))
                .noneMatch(one -> one.readBackFor() != null);
    }

    /// Reads the device until the deadline has passed.
    private void readUntil(Instant deadline) throws Exception {
        ServedSources sources = world.bean(ServedSources.class);
        while (Instant.now().isBefore(deadline)) {
            sources.served(RegisteredLab.SOURCE).orElseThrow().pollNow().get();
        }
    }

    @Test
    void a_switch_that_was_done_is_told_and_not_sent_again() throws Exception {
        sentBefore(SwitchAction.OFF);
        lab.react(lab.request(3, SwitchAction.OFF, OutletState.ON, Duration.ofSeconds(15)), true);
        awaitState(OutletState.OFF);
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_switch_the_device_shows_nothing_of_is_sent() throws Exception {
        lab.react(lab.request(3, SwitchAction.OFF, OutletState.ON, Duration.ofSeconds(15)), true);
        awaitState(OutletState.OFF);
        assertThat(pdu.effects()).hasSize(1);
    }
}
