package com.opscenter.adapters.alerts;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody looks for what a removed source listed as wrong.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetItsAlerts implements DeviceReaction<SourceRemoved> {

    private final StandingAlerts standing;

    WhenSourceRemovedThenForgetItsAlerts(StandingAlerts standing) {
        this.standing = standing;
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
    }
}
