package com.opscenter.adapters.blocks;

import com.opscenter.adapters.effects.ReadBacks;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import org.springframework.stereotype.Component;

/// A command whose outcome is unknown is settled by the next reading of the list.
@Component
@AdaptersRole
final class WhenBlockTargetTimedOutThenReadBack implements DeviceReaction<BlockTargetTimedOut> {

    private final ReadBacks readBacks;

    WhenBlockTargetTimedOutThenReadBack(ReadBacks readBacks) {
        this.readBacks = readBacks;
    }

    @Override
    public Class<BlockTargetTimedOut> event() {
        return BlockTargetTimedOut.class;
    }

    @Override
    public String lane(BlockTargetTimedOut event) {
        return event.stream();
    }

    @Override
    public void react(BlockTargetTimedOut event, StoredEvent stored, boolean repeated) {
        readBacks.add(event.target().key(), event.commandId());
    }
}
