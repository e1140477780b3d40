package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.ReadBacks;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import org.springframework.stereotype.Component;

/// A command whose outcome is unknown is settled by the next reading of its port.
@Component
@AdaptersRole
final class WhenPortActionTimedOutThenReadBack implements DeviceReaction<PortActionTimedOut> {

    private final ReadBacks readBacks;

    WhenPortActionTimedOutThenReadBack(ReadBacks readBacks) {
        this.readBacks = readBacks;
    }

    @Override
    public Class<PortActionTimedOut> event() {
        return PortActionTimedOut.class;
    }

    @Override
    public String lane(PortActionTimedOut event) {
        return event.stream();
    }

    @Override
    public void react(PortActionTimedOut event, StoredEvent stored, boolean repeated) {
        readBacks.add(event.stream(), event.commandId());
    }
}
