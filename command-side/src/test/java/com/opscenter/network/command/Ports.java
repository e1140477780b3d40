package com.opscenter.network.command;

import com.opscenter.commands.command.Given;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionDispatched;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words for sentences about port `zyxel-1:17`, interface swp16.
final class Ports {

    static final PortId PORT = new PortId("zyxel-1:17");
    static final String NAME = "swp16";
    static final int INDEX = 17;
    static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    static final String FIRST = "command-1";
    static final String SECOND = "command-2";

    static final PortReading ENABLED = reading(AdminState.UP, PoeStatus.DELIVERING);
    static final PortReading DISABLED = reading(AdminState.DOWN, PoeStatus.DELIVERING);

    private Ports() {}

    static Given<PortCommand, Port, PortEvent> unknown() {
        return new Given<>(new Port.Unknown(), PortDecider::decide, PortEvolution::evolve);
    }

    static Given<PortCommand, Port, PortEvent> present(PortReading reading) {
        return unknown().given(new PortObserved(PORT, reading));
    }

    static PortReading reading(AdminState admin, @Nullable PoeStatus poe) {
        return reading(admin, poe, false, EnumSet.allOf(NetworkCapability.class));
    }

    static PortReading powered(PoeStatus poe) {
        return reading(AdminState.UP, poe);
    }

    static PortReading management() {
        return reading(
                AdminState.UP, PoeStatus.DELIVERING, true, EnumSet.allOf(NetworkCapability.class));
    }

    static PortReading reading(
            AdminState admin,
            @Nullable PoeStatus poe,
            boolean management,
            Set<NetworkCapability> capabilities) {
        return new PortReading(
                INDEX,
                NAME,
                null,
                true,
                admin,
                admin == AdminState.UP ? OperState.UP : OperState.DOWN,
                new BitsPerSecond(1_000_000_000),
                Duplex.FULL,
                poe,
                null,
                management,
                false,
                capabilities);
    }

    static PortObserved observed(PortReading reading) {
        return new PortObserved(PORT, reading);
    }

    static ActOnPort ask(PortAction action) {
        return ask(FIRST, action);
    }

    static ActOnPort ask(String commandId, PortAction action) {
        return new ActOnPort(PORT, action, commandId, NOW, true, pause(action), null, null, null);
    }

    static PortActionRequested requested(PortAction action, PortState previous) {
        return requested(FIRST, action, previous);
    }

    static PortActionRequested requested(String commandId, PortAction action, PortState previous) {
        return new PortActionRequested(
                PORT,
                commandId,
                action,
                INDEX,
                NAME,
                pause(action),
                previous,
                NOW.plusSeconds(30 + pause(action)));
    }

    private static int pause(PortAction action) {
        return action.restarts() ? 5 : 0;
    }

    static PortActionDispatched dispatched(String commandId) {
        return new PortActionDispatched(PORT, commandId, NOW);
    }

    static ObservePort observe(PortReading reading) {
        return new ObservePort(PORT, reading, null);
    }

    static ObservePort readBack(PortReading reading) {
        return new ObservePort(PORT, reading, FIRST);
    }
}
