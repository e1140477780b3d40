package com.opscenter.power.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.intents.api.ScheduledAsk;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchReleased;
import com.opscenter.power.api.OutletEvent.OutletSwitchScheduled;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class WhenOutletSwitchReleasedThenAsk implements Reaction<OutletSwitchReleased> {

    private final SwitchAsking asking;
    private final ScheduledAsk scheduled;

    WhenOutletSwitchReleasedThenAsk(
            Commands commands, SwitchAsking asking, EventReader history, Clock clock) {
        this.asking = asking;
        this.scheduled = new ScheduledAsk(commands, history, clock);
    }

    @Override
    public Class<OutletSwitchReleased> event() {
        return OutletSwitchReleased.class;
    }

    @Override
    public String lane(OutletSwitchReleased event) {
        return event.stream();
    }

    @Override
    public void react(OutletSwitchReleased event, StoredEvent stored, boolean repeated) {
        scheduled.ask(
                stored,
                OutletSwitchScheduled.class,
                (opening, reason) ->
                        asking.ask(
                                opening.outlet(),
                                opening.switchAction(),
                                opening.commandId(),
                                reason,
                                opening.confirm(),
                                null),
                (opening, why) -> new RejectSwitch(opening.outlet(), opening.commandId(), why));
    }
}
