package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.effects.ReadBacks;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import org.springframework.stereotype.Component;

/// A command whose outcome is unknown is settled by the next reading of its device.
@Component
@AdaptersRole
final class WhenMaintenanceTimedOutThenReadBack implements DeviceReaction<MaintenanceTimedOut> {

    private final ReadBacks readBacks;

    WhenMaintenanceTimedOutThenReadBack(ReadBacks readBacks) {
        this.readBacks = readBacks;
    }

    @Override
    public Class<MaintenanceTimedOut> event() {
        return MaintenanceTimedOut.class;
    }

    @Override
    public String lane(MaintenanceTimedOut event) {
        return event.stream();
    }

    @Override
    public void react(MaintenanceTimedOut event, StoredEvent stored, boolean repeated) {
        readBacks.add(Maintained.key(event.monitor()), event.commandId());
    }
}
