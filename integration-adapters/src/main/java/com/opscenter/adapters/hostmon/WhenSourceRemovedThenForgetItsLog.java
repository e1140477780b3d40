package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody goes on with what a removed source told.
@Component
@AdaptersRole
final class WhenSourceRemovedThenForgetItsLog implements DeviceReaction<SourceRemoved> {

    private final LogMemory memory;
    private final HostmonPush pushed;

    WhenSourceRemovedThenForgetItsLog(LogMemory memory, HostmonPush pushed) {
        this.memory = memory;
        this.pushed = pushed;
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
        memory.forget(event.source());
        pushed.forget(event.source());
    }
}
