package com.opscenter.adapters.librenms;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody looks for what a removed LibreNMS listed, and nobody goes on with its history.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetItsAlerts implements DeviceReaction<SourceRemoved> {

    private final StandingAlerts standing;
    private final DeviceHistoryMemory histories;

    WhenSourceRemovedThenForgetItsAlerts(StandingAlerts standing, DeviceHistoryMemory histories) {
        this.standing = standing;
        this.histories = histories;
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
        standing.forget(event.source());
        histories.forget(event.source());
    }
}
