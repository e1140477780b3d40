package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.PortEffect;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The software died after an attempt was recorded; nobody knows whether the switch got it.
class ActAfterCrashTest {

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

    /// What the earlier life did before it died; the switch shows it.
    private void doneBefore(PortAction action) throws Exception {
        try (SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            device.act(SwitchAccess.ref("3", "swp02"), action);
            while (device.port(SwitchAccess.ref("3", "swp02")).adminState().name().equals("UP")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_disabling_that_was_done_is_told_and_not_sent_again() throws Exception {
        doneBefore(PortAction.DISABLE);
        lab.react(lab.request(PortAction.DISABLE, 0, PortState.UP, LONG), true);
        lab.await(PortAction.DISABLE, PortState.DOWN);
        assertThat(net.effects()).hasSize(1);
    }

    @Test
    void a_disabling_the_switch_shows_nothing_of_is_sent() throws Exception {
        lab.react(lab.request(PortAction.DISABLE, 0, PortState.UP, LONG), true);
        lab.await(PortAction.DISABLE, PortState.DOWN);
        assertThat(net.effects()).hasSize(1);
    }

    @Test
    void a_bounce_that_died_in_its_pause_is_brought_to_its_end() throws Exception {
        doneBefore(PortAction.DISABLE);
        lab.react(lab.request(PortAction.BOUNCE, 1, PortState.UP, LONG), true);
        assertThat(net.effects()).extracting(PortEffect::value).containsExactly("2", "1");
        lab.await(PortAction.BOUNCE, PortState.UP);
    }

    @Test
    void a_bounce_that_died_in_its_pause_long_ago_does_not_leave_the_port_off() throws Exception {
        doneBefore(PortAction.DISABLE);
        lab.react(lab.request(PortAction.BOUNCE, 1, PortState.UP, Duration.ofMinutes(-5)), true);
        assertThat(net.effects()).extracting(PortEffect::value).containsExactly("2", "1");
    }

    @Test
    void a_bounce_that_may_not_have_begun_is_left_unknown() throws Exception {
        StoredEvent request =
                lab.request(PortAction.BOUNCE, 1, PortState.UP, Duration.ofSeconds(4));
        lab.react(request, true);
        assertThat(net.effects()).isEmpty();
        assertThat(lab.world.commands.all(MarkDispatched.class)).isEmpty();
        assertThat(lab.world.commands.all(ObservePort.class))
                .noneMatch(one -> one.readBackFor() != null);
    }

    @Test
    void a_port_that_was_off_before_its_bounce_is_not_taken_for_one_that_died() throws Exception {
        doneBefore(PortAction.DISABLE);
        lab.react(lab.request(PortAction.BOUNCE, 1, PortState.DOWN, Duration.ofMinutes(-5)), true);
        assertThat(net.effects()).hasSize(1);
    }
}
