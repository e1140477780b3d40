package com.opscenter.network.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.Look;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionContradicted;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.network.command.Port.Present;
import java.util.ArrayList;
import java.util.List;

/// What a reading means: a fact that cannot be refused, and the end of an action that waited for
/// it.
final class PortReadings {

    private PortReadings() {}

    static Decision<PortEvent> observe(ObservePort command, Present port) {
        PortId id = command.port();
        PortReading reading = command.reading();
        List<PortEvent> events = new ArrayList<>();
        if (!reading.equals(port.reading())) {
            events.add(new PortObserved(id, reading));
        }
        events.addAll(
                port.steps()
                        .<PortEvent>settle(
                                command.readBackFor(),
                                intent -> look(intent, reading),
                                intent ->
                                        new PortActionConfirmed(
                                                id,
                                                intent.commandId(),
                                                intent.action().stateIn(reading),
                                                false),
                                intent ->
                                        new PortActionContradicted(
                                                id,
                                                intent.commandId(),
                                                intent.action().stateIn(reading))));
        return accept(events);
    }

    /// A bounce or a cycle has happened only when its first half was seen.
    private static Look look(Intent<PortAction, PortState> intent, PortReading reading) {
        PortAction action = intent.action();
        PortState state = action.stateIn(reading);
        if (state == PortState.UNKNOWN) {
            return Look.UNREADABLE;
        }
        if (!action.isReached(state, intent.previous())) {
            return Look.ELSEWHERE;
        }
        return !action.restarts() || intent.halfSeen() ? Look.REACHED : Look.UNWATCHED;
    }
}
