package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.effects.Order;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Command;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.MarkDispatched;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was decided about a port. A bounce and a cycle are two halves: off, and after the pause on
/// again. The first half is sent once. The second names its end, so it is sent until the port shows
/// it, also after a crash: nobody wants a port to stay off because this software died.
final class PortOrder implements Order<PortDevice, PortReading> {

    /// The first half lasts until the second is sent, and only this software sends it.
    private static final Duration UNTIL_ENDED = Duration.ofDays(1);

    private static final Duration REPEAT = Duration.ofSeconds(5);

    private final PortActionRequested event;
    private final Clock clock;
    private @Nullable Instant secondHalf;

    PortOrder(PortActionRequested event, Clock clock) {
        this.event = event;
        this.clock = clock;
    }

    private PortRef port() {
        return new PortRef(event.port(), event.interfaceName());
    }

    private PortAction action() {
        return event.portAction();
    }

    private PortState state(PortReading reading) {
        return action().stateIn(reading);
    }

    @Override
    public Class<PortDevice> device() {
        return PortDevice.class;
    }

    @Override
    public String key() {
        return event.stream();
    }

    @Override
    public String commandId() {
        return event.commandId();
    }

    @Override
    public String words() {
        return "port=%s action=%s".formatted(event.port().value(), action().word());
    }

    @Override
    public Instant deadline() {
        return event.deadline();
    }

    @Override
    public Answer send(PortDevice device) throws DeviceException {
        return device.act(
                port(),
                switch (action()) {
                    case BOUNCE -> PortAction.DISABLE;
                    case POE_CYCLE -> PortAction.POE_OFF;
                    case ENABLE, DISABLE, POE_ON, POE_OFF -> action();
                });
    }

    @Override
    public PortReading look(PortDevice device) throws DeviceException {
        return device.port(port());
    }

    @Override
    public boolean endsByItself() {
        return !action().restarts();
    }

    @Override
    public void follow(PortDevice device, PortReading reading, Instant watched)
            throws DeviceException {
        Instant now = clock.instant();
        Instant last = secondHalf;
        Instant due = last == null ? watched.plusSeconds(event.seconds()) : last.plus(REPEAT);
        if (isHalfWay(reading) && !now.isBefore(due)) {
            secondHalf = now;
            var _ = device.act(port(), secondHalfOf(action()));
        }
    }

    private static PortAction secondHalfOf(PortAction action) {
        return action == PortAction.BOUNCE ? PortAction.ENABLE : PortAction.POE_ON;
    }

    @Override
    public boolean repeatable() {
        return !action().restarts();
    }

    @Override
    public boolean shows(PortReading reading) {
        return action().isReached(state(reading), event.previous());
    }

    @Override
    public boolean isReached(PortReading reading, boolean halfWay) {
        return shows(reading) && (!action().restarts() || halfWay);
    }

    @Override
    public boolean isHalfWay(PortReading reading) {
        return action().isHalfWay(state(reading));
    }

    @Override
    public boolean wasHalfWay() {
        return action().isHalfWay(event.previous());
    }

    @Override
    public boolean hasChanged(PortReading reading) {
        return state(reading) != event.previous();
    }

    @Override
    public Duration blink() {
        return UNTIL_ENDED;
    }

    @Override
    public Command observed(PortReading reading, @Nullable String readBackFor) {
        return new ObservePort(event.port(), reading, readBackFor);
    }

    @Override
    public Command dispatched(Instant at) {
        return new MarkDispatched(event.port(), event.commandId(), at);
    }

    @Override
    public Command rejected(String detail) {
        return new RejectAction(event.port(), event.commandId(), detail);
    }
}
