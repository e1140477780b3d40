package com.opscenter.store;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.history.api.Event;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortSetting;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.network.api.WanEvent;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanStatus;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One event of every type of `network`.
final class SampleNetworkEvents {

    private SampleNetworkEvents() {}

    static List<Event> all(String commandId, Instant due) {
        return Stream.of(ports(commandId, due), switches(), wans()).flatMap(List::stream).toList();
    }

    private static List<Event> ports(String commandId, Instant due) {
        PortId port = new PortId("zyxel-1:17");
        PortReading reading =
                new PortReading(
                        17,
                        "swp16",
                        null,
                        true,
                        AdminState.UP,
                        OperState.LOWER_LAYER_DOWN,
                        new BitsPerSecond(1_000_000_000),
                        Duplex.FULL,
                        PoeStatus.DELIVERING,
                        new PortReading.Neighbor("ap-01", "eth0"),
                        false,
                        true,
                        Set.of(NetworkCapability.PORT_ADMIN));
        return List.of(
                new PortEvent.PortObserved(port, reading),
                new PortEvent.PortActionRequested(
                        port,
                        commandId,
                        PortAction.POE_CYCLE,
                        17,
                        "swp16",
                        5,
                        PortState.DELIVERING,
                        due),
                new PortEvent.PortActionScheduled(
                        port, commandId, PortAction.DISABLE, 0, "Uplink", due),
                new PortEvent.PortActionReleased(port, commandId),
                new PortEvent.PortActionDispatched(port, commandId, due),
                new PortEvent.PortActionConfirmed(port, commandId, PortState.DELIVERING, false),
                new PortEvent.PortActionContradicted(port, commandId, PortState.UP),
                new PortEvent.PortActionTimedOut(port, commandId),
                new PortEvent.PortActionRejected(port, commandId, "notWritable"),
                new PortEvent.PortActionCancelled(port, commandId),
                new PortEvent.PortActionDismissed(
                        port, commandId, CommandStatus.CONTRADICTED, "seen on site"),
                new PortEvent.PortDrifted(
                        port, PortAspect.POE, PortSetting.ON, PortSetting.OFF, commandId),
                new PortEvent.PortDriftEnded(port, PortAspect.POE),
                new PortEvent.PortDriftAccepted(port, PortAspect.POE, commandId, PortSetting.OFF),
                new PortEvent.PortDescribed(port, "Uplink", true),
                new PortEvent.PortGone(port),
                new PortEvent.PortRemoved(port));
    }

    private static List<Event> switches() {
        SwitchId id = new SwitchId("zyxel-1");
        SwitchReading reading =
                new SwitchReading(
                        "Zyxel",
                        "GS1920-24HP",
                        null,
                        "V4.70",
                        "rack",
                        List.of("1", "2.17", "cpu0"),
                        new Milliwatts(375_000),
                        Set.of(NetworkCapability.PORT_ADMIN));
        return List.of(
                new SwitchEvent.SwitchObserved(id, "zyxel-1", reading),
                new SwitchEvent.SwitchGone(id),
                new SwitchEvent.SwitchRemoved(id));
    }

    private static List<Event> wans() {
        WanId wan = new WanId("wan1");
        WanReading reading =
                new WanReading(
                        "WAN1",
                        "fiber",
                        null,
                        WanStatus.DEGRADED,
                        new BitsPerSecond(1_000_000_000),
                        null,
                        new WanReading.Gateway("192.0.2.1", WanStatus.UP),
                        "192.0.2.7");
        return List.of(
                new WanEvent.WanObserved(wan, "opnsense-1", reading), new WanEvent.WanRemoved(wan));
    }
}
