package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.ReadBacks;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import org.springframework.stereotype.Component;

/// A command whose outcome is unknown is settled by the next reading of its outlet.
@Component
@AdaptersRole
final class WhenOutletSwitchTimedOutThenReadBack implements DeviceReaction<OutletSwitchTimedOut> {

    private final ReadBacks readBacks;

    WhenOutletSwitchTimedOutThenReadBack(ReadBacks readBacks) {
        this.readBacks = readBacks;
    }

    @Override
    public Class<OutletSwitchTimedOut> event() {
        return OutletSwitchTimedOut.class;
    }

    @Override
    public String lane(OutletSwitchTimedOut event) {
        return event.stream();
    }

    @Override
    public void react(OutletSwitchTimedOut event, StoredEvent stored, boolean repeated) {
        readBacks.add(event.stream(), event.commandId());
    }
}
