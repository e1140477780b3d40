package com.opscenter.network.query;

import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortReading.Neighbor;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanReading.Gateway;
import com.opscenter.network.api.WanStatus;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Events of a switch, its ports and a WAN link, as the write side makes them.
final class NetworkHistory {

    static final SwitchId SWITCH = new SwitchId("zyxel-1");
    static final Instant DEADLINE = Instant.parse("2026-11-21T13:10:00Z");

    private NetworkHistory() {}

    static PortId port(String number) {
        return PortId.of(SWITCH, number);
    }

    static PortEvent up(String number) {
        return read(number, AdminState.UP, PoeStatus.DELIVERING, false);
    }

    static PortEvent disabled(String number) {
        return read(number, AdminState.DOWN, PoeStatus.DELIVERING, false);
    }

    static PortEvent erring(String number) {
        return read(number, AdminState.UP, PoeStatus.DELIVERING, true);
    }

    static PortEvent poe(String number, PoeStatus poe) {
        return read(number, AdminState.UP, poe, false);
    }

    private static PortEvent read(String number, AdminState admin, PoeStatus poe, boolean errors) {
        boolean physical = !number.startsWith("vlan");
        return new PortObserved(
                port(number),
                new PortReading(
                        7,
                        "swp" + number,
                        null,
                        physical,
                        admin,
                        admin == AdminState.UP ? OperState.UP : OperState.DOWN,
                        new BitsPerSecond(1_000_000_000),
                        Duplex.FULL,
                        poe,
                        number.equals("2") ? new Neighbor("ap-01", "eth0") : null,
                        false,
                        errors,
                        Set.of(NetworkCapability.POE, NetworkCapability.PORT_ADMIN)));
    }

    static PortEvent asked(String number, String command, PortAction action) {
        return new PortActionRequested(
                port(number), command, action, 7, "swp" + number, 0, PortState.UP, DEADLINE);
    }

    static PortEvent confirmed(String number, String command, PortState state) {
        return new PortActionConfirmed(port(number), command, state, false);
    }

    static PortEvent timedOut(String number, String command) {
        return new PortActionTimedOut(port(number), command);
    }

    static PortEvent named(String number, String label) {
        return new PortDescribed(port(number), label, true);
    }

    static SwitchObserved device() {
        return new SwitchObserved(
                SWITCH,
                "zyxel-1",
                new SwitchReading(
                        "Zyxel",
                        "GS1920-24HP",
                        "S1",
                        "V4.70",
                        "rack",
                        List.of("1", "2", "10", "vlan1"),
                        new Milliwatts(375_000),
                        Set.of(NetworkCapability.PORT_ADMIN, NetworkCapability.POE)));
    }

    static WanObserved wan(String id, WanStatus status) {
        return new WanObserved(
                new WanId(id),
                "fw-1",
                new WanReading(
                        id.toUpperCase(Locale.ROOT),
                        "fiber",
                        null,
                        status,
                        null,
                        null,
                        new Gateway("192.0.2.1", status),
                        null));
    }
}
