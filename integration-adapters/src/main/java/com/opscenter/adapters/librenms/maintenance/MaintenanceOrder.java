package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.effects.Answer;
import com.opscenter.adapters.effects.Order;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.commands.api.Command;
import com.opscenter.uptime.api.MaintenanceAction;
import com.opscenter.uptime.api.MaintenanceCommand.MarkMaintenanceSent;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.RejectMaintenance;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was decided about work on a device.
record MaintenanceOrder(MaintenanceRequested event, Clock clock)
        implements Order<MaintenanceDevice, Maintained> {

    /// Nothing goes through another state.
    private static final Duration BLINK = Duration.ofDays(1);

    @Override
    public Class<MaintenanceDevice> device() {
        return MaintenanceDevice.class;
    }

    @Override
    public String key() {
        return Maintained.key(event.monitor());
    }

    @Override
    public String commandId() {
        return event.commandId();
    }

    @Override
    public String words() {
        return "maintenance=%s minutes=%d".formatted(event.monitor().value(), event.minutes());
    }

    @Override
    public Instant deadline() {
        return event.deadline();
    }

    @Override
    public Answer send(MaintenanceDevice device) throws DeviceException {
        return device.maintenance()
                .announce(WatchedDevice.number(event.monitor()), event.minutes(), event.reason());
    }

    @Override
    public Maintained look(MaintenanceDevice device) throws DeviceException {
        return device.maintenance().look(WatchedDevice.number(event.monitor()));
    }

    /// Looked for before it is sent again: a second schedule would change nothing, but stand there.
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean shows(Maintained reading) {
        return reading.state() == MaintenanceAction.MAINTAIN.wanted();
    }

    @Override
    public boolean isReached(Maintained reading, boolean halfWay) {
        return shows(reading);
    }

    @Override
    public boolean isHalfWay(Maintained reading) {
        return false;
    }

    @Override
    public boolean wasHalfWay() {
        return false;
    }

    @Override
    public boolean hasChanged(Maintained reading) {
        return shows(reading);
    }

    @Override
    public Duration blink() {
        return BLINK;
    }

    @Override
    public Command observed(Maintained reading, @Nullable String readBackFor) {
        return new ObserveMaintenance(
                event.monitor(), reading.state(), clock.instant(), readBackFor);
    }

    @Override
    public Command dispatched(Instant at) {
        return new MarkMaintenanceSent(event.monitor(), event.commandId(), at);
    }

    @Override
    public Command rejected(String detail) {
        return new RejectMaintenance(event.monitor(), event.commandId(), detail);
    }
}
