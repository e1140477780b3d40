package com.opscenter.adapters.blocks;

import com.opscenter.adapters.blocks.BlockingDevice.Listed;
import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.effects.Order;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Command;
import com.opscenter.threats.api.BlockCommand.MarkDispatched;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockCommand.RejectBlock;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was decided about an address at one firewall.
record BlockOrder(BlockTargetRequested event) implements Order<BlockingDevice, Listed> {

    /// Nothing goes through another state.
    private static final Duration BLINK = Duration.ofDays(1);

    @Override
    public Class<BlockingDevice> device() {
        return BlockingDevice.class;
    }

    @Override
    public String key() {
        return event.target().key();
    }

    @Override
    public String commandId() {
        return event.commandId();
    }

    @Override
    public String words() {
        return "block=%s action=%s".formatted(event.target().value(), event.action());
    }

    @Override
    public Instant deadline() {
        return event.deadline();
    }

    @Override
    public Answer send(BlockingDevice device) throws DeviceException {
        return device.put(event.block(), event.blockAction());
    }

    @Override
    public Listed look(BlockingDevice device) throws DeviceException {
        return device.look(event.block());
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean shows(Listed reading) {
        return reading.state() == event.blockAction().wanted();
    }

    @Override
    public boolean isReached(Listed reading, boolean halfWay) {
        return shows(reading);
    }

    @Override
    public boolean isHalfWay(Listed reading) {
        return false;
    }

    @Override
    public boolean wasHalfWay() {
        return false;
    }

    @Override
    public boolean hasChanged(Listed reading) {
        return reading.state() != event.previous();
    }

    @Override
    public Duration blink() {
        return BLINK;
    }

    @Override
    public Command observed(Listed reading, @Nullable String readBackFor) {
        return new ObserveBlock(event.block(), event.source(), reading.state(), readBackFor);
    }

    @Override
    public Command dispatched(Instant at) {
        return new MarkDispatched(event.block(), event.source(), event.commandId(), at);
    }

    @Override
    public Command rejected(String detail) {
        return new RejectBlock(event.block(), event.source(), event.commandId(), detail);
    }
}
