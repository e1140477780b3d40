package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.effects.Order;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Command;
import com.opscenter.power.api.OutletCommand.MarkDispatched;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was decided about an outlet.
record OutletOrder(OutletSwitchRequested event) implements Order<ApcDevice, OutletReading> {

    /// An outlet is off for seconds during a reboot.
    private static final Duration BLINK = Duration.ofSeconds(4);

    @Override
    public Class<ApcDevice> device() {
        return ApcDevice.class;
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
        return "outlet=%s action=%s".formatted(event.outlet().value(), action().word());
    }

    @Override
    public Instant deadline() {
        return event.deadline();
    }

    @Override
    public Answer send(ApcDevice device) throws DeviceException {
        return device.command(event.outlet(), action());
    }

    @Override
    public OutletReading look(ApcDevice device) throws DeviceException {
        return device.outlet(event.outlet());
    }

    @Override
    public boolean repeatable() {
        return !action().restarts();
    }

    @Override
    public boolean shows(OutletReading reading) {
        return action() == SwitchAction.CANCEL
                ? !reading.devicePending()
                : reading.devicePending() || reading.state() == action().wanted();
    }

    @Override
    public boolean isReached(OutletReading reading, boolean halfWay) {
        return !reading.devicePending()
                && (action() == SwitchAction.CANCEL
                        || (reading.state() == action().wanted()
                                && (!action().restarts() || halfWay)));
    }

    @Override
    public boolean isHalfWay(OutletReading reading) {
        return reading.state() == OutletState.OFF;
    }

    @Override
    public boolean wasHalfWay() {
        return event.previous() == OutletState.OFF;
    }

    @Override
    public boolean hasChanged(OutletReading reading) {
        return reading.devicePending() || reading.state() != event.previous();
    }

    @Override
    public boolean isWaiting(OutletReading reading) {
        return action().delayed() && reading.devicePending();
    }

    @Override
    public Duration blink() {
        return BLINK;
    }

    @Override
    public boolean countsOnlyWhenSent() {
        return action() == SwitchAction.CANCEL;
    }

    @Override
    public Command observed(OutletReading reading, @Nullable String readBackFor) {
        return new ObserveOutlet(event.outlet(), reading, readBackFor);
    }

    @Override
    public Command dispatched(Instant at) {
        return new MarkDispatched(event.outlet(), event.commandId(), at);
    }

    @Override
    public Command rejected(String detail) {
        return new RejectSwitch(event.outlet(), event.commandId(), detail);
    }

    private SwitchAction action() {
        return event.switchAction();
    }
}
