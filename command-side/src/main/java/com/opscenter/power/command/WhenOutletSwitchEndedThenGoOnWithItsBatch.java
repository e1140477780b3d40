package com.opscenter.power.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.BatchCommand.EndStep;
import com.opscenter.power.api.BatchStep;
import com.opscenter.power.api.OutletEvent.SwitchEnded;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Tells a batch that the switch of its step has ended, so that the next one begins.
@Component
class WhenOutletSwitchEndedThenGoOnWithItsBatch implements Reaction<SwitchEnded> {

    private final Commands commands;
    private final EventReader history;
    private final Clock clock;

    WhenOutletSwitchEndedThenGoOnWithItsBatch(Commands commands, EventReader history, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Class<SwitchEnded> event() {
        return SwitchEnded.class;
    }

    @Override
    public String lane(SwitchEnded event) {
        String batch = BatchStep.batchOf(event.commandId());
        return batch == null ? event.stream() : "batch/" + batch;
    }

    @Override
    public void react(SwitchEnded event, StoredEvent stored, boolean repeated) {
        String batch = BatchStep.batchOf(event.commandId());
        if (batch == null) {
            return;
        }
        BatchPart part = BatchPart.of(batch, history);
        commands.send(
                        new EndStep(
                                batch, event.commandId(), event.status(), null, clock.instant()),
                        part.context(batch, "end/" + stored.id(), stored))
                .orRefuse();
    }
}
