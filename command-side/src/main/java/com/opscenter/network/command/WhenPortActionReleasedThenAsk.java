package com.opscenter.network.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.intents.api.ScheduledAsk;
import com.opscenter.network.api.PortCommand.RejectAction;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class WhenPortActionReleasedThenAsk implements Reaction<PortActionReleased> {

    private final PortAsking asking;
    private final ScheduledAsk scheduled;

    WhenPortActionReleasedThenAsk(
            Commands commands, PortAsking asking, EventReader history, Clock clock) {
        this.asking = asking;
        this.scheduled = new ScheduledAsk(commands, history, clock);
    }

    @Override
    public Class<PortActionReleased> event() {
        return PortActionReleased.class;
    }

    @Override
    public String lane(PortActionReleased event) {
        return event.stream();
    }

    @Override
    public void react(PortActionReleased event, StoredEvent stored, boolean repeated) {
        scheduled.ask(
                stored,
                PortActionScheduled.class,
                (opening, reason) ->
                        asking.ask(
                                opening.port(),
                                opening.portAction(),
                                opening.commandId(),
                                opening.seconds(),
                                reason,
                                opening.confirm(),
                                null),
                (opening, why) -> new RejectAction(opening.port(), opening.commandId(), why));
    }
}
