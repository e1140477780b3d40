package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.history.DeviceHistoryMemory;
import com.opscenter.adapters.librenms.logs.LogPositions;
import com.opscenter.adapters.librenms.ports.ToldPorts;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody goes on with the history, the logs and the ports of a removed LibreNMS.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetWhatItTold implements DeviceReaction<SourceRemoved> {

    private final DeviceHistoryMemory histories;
    private final LogPositions positions;
    private final ToldPorts ports;

    WhenSourceRemovedThenForgetWhatItTold(
            DeviceHistoryMemory histories, LogPositions positions, ToldPorts ports) {
        this.histories = histories;
        this.positions = positions;
        this.ports = ports;
    }

    @Override
    public Class<SourceRemoved> event() {
        return SourceRemoved.class;
    }

    @Override
    public String lane(SourceRemoved event) {
        return event.stream();
    }

    @Override
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated) {
        histories.forget(event.source());
        positions.forget(event.source());
        ports.forget(event.source());
    }
}
