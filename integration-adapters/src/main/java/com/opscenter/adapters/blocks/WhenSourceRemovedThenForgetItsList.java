package com.opscenter.adapters.blocks;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody looks for what a removed firewall had on its list.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetItsList implements DeviceReaction<SourceRemoved> {

    private final ListedAddresses listed;

    WhenSourceRemovedThenForgetItsList(ListedAddresses listed) {
        this.listed = listed;
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
        listed.forget(event.source());
    }
}
