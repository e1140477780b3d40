package com.opscenter.network.command;

import com.opscenter.commands.command.Given;
import com.opscenter.network.api.SwitchCommand;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.ObserveSwitchGone;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchEvent.SwitchGone;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.network.api.WanCommand;
import com.opscenter.network.api.WanCommand.ObserveWan;
import com.opscenter.network.api.WanCommand.RemoveWan;
import com.opscenter.network.api.WanEvent;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SwitchesAndWansTest {

    private static final SwitchId SWITCH = new SwitchId("zyxel-1");
    private static final WanId WAN = new WanId("wan1");

    private final Given<SwitchCommand, SwitchDevice, SwitchEvent> device =
            new Given<>(new SwitchDevice.Unknown(), SwitchDecider::decide, SwitchDevice::evolve);
    private final Given<WanCommand, WanLink, WanEvent> link =
            new Given<>(new WanLink.Unknown(), WanDecider::decide, WanLink::evolve);

    @Test
    void a_switch_is_news_when_it_is_read_otherwise() {
        var read = new SwitchObserved(SWITCH, "zyxel-1", firmware("4.70"));
        device.when(new ObserveSwitch(SWITCH, "zyxel-1", firmware("4.70"))).then(read);
        device.given(read)
                .when(new ObserveSwitch(SWITCH, "zyxel-1", firmware("4.70")))
                .thenNothing();
        device.given(read)
                .when(new ObserveSwitch(SWITCH, "zyxel-1", firmware("4.80")))
                .then(new SwitchObserved(SWITCH, "zyxel-1", firmware("4.80")));
    }

    @Test
    void a_removed_switch_does_not_come_back() {
        var read = new SwitchObserved(SWITCH, "zyxel-1", firmware("4.70"));
        device.when(new RemoveSwitch(SWITCH)).thenNothing();
        device.given(read).when(new RemoveSwitch(SWITCH)).then(new SwitchRemoved(SWITCH));
        device.given(read, new SwitchRemoved(SWITCH))
                .when(new ObserveSwitch(SWITCH, "zyxel-1", firmware("4.80")))
                .thenNothing();
    }

    @Test
    void a_switch_of_which_nothing_is_told_any_more_comes_back_when_it_is() {
        var read = new SwitchObserved(SWITCH, "zyxel-1", firmware("4.70"));
        device.when(new ObserveSwitchGone(SWITCH, "zyxel-1")).thenNothing();
        device.given(read).when(new ObserveSwitchGone(SWITCH, "librenms-1")).thenNothing();
        device.given(read)
                .when(new ObserveSwitchGone(SWITCH, "zyxel-1"))
                .then(new SwitchGone(SWITCH));
        device.given(read, new SwitchGone(SWITCH))
                .when(new ObserveSwitch(SWITCH, "zyxel-1", firmware("4.70")))
                .then(read);
    }

    @Test
    void a_wan_link_has_one_source_at_a_time() {
        var up = new WanObserved(WAN, "fw-1", status(WanStatus.UP));
        link.when(new ObserveWan(WAN, "fw-1", status(WanStatus.UP))).then(up);
        link.given(up).when(new ObserveWan(WAN, "fw-1", status(WanStatus.UP))).thenNothing();
        link.given(up)
                .when(new ObserveWan(WAN, "fw-2", status(WanStatus.DOWN)))
                .thenRefused("in-use");
        link.given(up).when(new RemoveWan(WAN, "fw-2")).thenNothing();
    }

    @Test
    void with_another_source_a_wan_link_goes_on() {
        var up = new WanObserved(WAN, "fw-1", status(WanStatus.UP));
        link.given(up).when(new RemoveWan(WAN, "fw-1")).then(new WanRemoved(WAN));
        link.given(up, new WanRemoved(WAN))
                .when(new ObserveWan(WAN, "fw-2", status(WanStatus.UP)))
                .then(new WanObserved(WAN, "fw-2", status(WanStatus.UP)));
    }

    static SwitchReading firmware(String firmware) {
        return new SwitchReading(
                "Zyxel", "GS1920", null, firmware, "rack", List.of("1", "2"), null, Set.of());
    }

    private static WanReading status(WanStatus status) {
        return new WanReading("WAN1", "fiber", null, status, null, null, null, null);
    }
}
